namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>How wide each text of a method may be on a phone. A Latin letter counts 1, a Han character 2.</summary>
internal static class TextLimits
{
    public const int MethodTitle = 40;
    public const int GroupTitle = 40;
    public const int GroupLabel = 8;
    public const int QuestionTitle = 32;
    public const int Ask = 90;
    public const int Hint = 80;
    public const int ChoiceTitle = 40;

    private const int FirstWide = 0x2E80;

    public static int Width(string text) => text.EnumerateRunes().Sum(rune => rune.Value >= FirstWide ? 2 : 1);
}
