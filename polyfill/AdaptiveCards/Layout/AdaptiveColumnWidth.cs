namespace AdaptiveCards;

public static class AdaptiveColumnWidth
{
    public const string Auto = "auto";
}
