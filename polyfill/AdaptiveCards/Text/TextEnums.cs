namespace AdaptiveCards;

public enum AdaptiveTextSize
{
    Default,
    Normal = Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

public enum AdaptiveTextWeight
{
    Default,
    Normal = Default,
    Lighter,
    Bolder,
}

public enum AdaptiveTextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

public enum AdaptiveFontType
{
    Default,
    Monospace,
}

public enum AdaptiveTextBlockStyle
{
    Paragraph,
    Heading,
}
