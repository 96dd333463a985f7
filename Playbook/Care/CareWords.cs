using System.Text.RegularExpressions;

namespace KeyAccountBot.Playbook.Care;

/// <summary>
/// The word lists of <see cref="CareGuard"/>, one file a language. Every line is a regular expression over folded text (lower case,
/// half width, simplified); English lines stand for whole words. A new line needs an example both ways in the tests.
/// </summary>
internal static partial class CareWords
{
    /// <summary>Taken out before anything is looked for.</summary>
    public static CarePatterns Harmless { get; } = new(EnglishCareWords.Harmless, ChineseCareWords.Harmless);

    public static CarePatterns PersonalBenefit { get; } = new(EnglishCareWords.Benefit, ChineseCareWords.Benefit);

    public static CarePatterns StolenInformation { get; } = new(EnglishCareWords.NotOurs, ChineseCareWords.NotOurs);

    public static CarePatterns PrivateLife { get; } = new(EnglishCareWords.Private, ChineseCareWords.Private);

    [GeneratedRegex(@"(?<=[\u3400-\u9fff])[ .·・*_-]+(?=[\u3400-\u9fff])")]
    public static partial Regex BetweenHan { get; }
}
