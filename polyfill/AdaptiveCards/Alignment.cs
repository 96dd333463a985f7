namespace AdaptiveCards;

public enum AdaptiveHorizontalAlignment
{
    Left,
    Center,
    Right,
    Stretch,
}

public enum AdaptiveHorizontalContentAlignment
{
    Left,
    Center,
    Right,
}

public enum AdaptiveVerticalContentAlignment
{
    Top,
    Center,
    Bottom,
}
