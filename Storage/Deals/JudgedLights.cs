using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The lights of a deal as of its last change, kept so that a list need not load its deals.</summary>
/// <param name="Letters">
/// Four letters, one a group: <c>g</c>reen, <c>a</c>mber, <c>r</c>ed, <c>-</c> not enough known. Where a dispute that only members may know of
/// turns one, four more for everybody else follow behind a bar.
/// </param>
/// <param name="Rules"><see cref="BookRules.Mark"/> of the rules they were judged by.</param>
public sealed record JudgedLights(string Letters, string Rules = "")
{
    /// <summary>For members only, as the lights before the bar. Null where an older version judged.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The members' lights before they last changed; null while they never did since this is kept.</summary>
    public LightsBefore? Before { get; init; }

    /// <summary>The lights of members.</summary>
    public string Members => Letters.Split('|')[0];

    /// <param name="before">Of the deal before the change that led here.</param>
    internal static JudgedLights Of(Deal deal, BookRules rules, JudgedLights? before = null)
    {
        var today = deal.DayOf(deal.LastChange);
        var input = CheckInput.Of(deal, today);
        var (colours, verdict) = CheckEngine.StandingOf(input, rules.Thresholds, rules.Settings);
        var (members, channel) = (Written(colours), Written(CheckEngine.StandingOf(input, rules.Thresholds, rules.Settings, inChannel: true).Colours));
        return new(members == channel ? members : $"{members}|{channel}", rules.Mark)
        {
            Verdict = verdict,
            Before = before is null || before.Members == members ? before?.Before : new(before.Members, deal.LastChange),
        };
    }

    /// <summary>The same deal under other rules: its lights may differ, and nobody let them fall.</summary>
    internal static JudgedLights Again(Deal deal, BookRules rules, JudgedLights before) => Of(deal, rules) with { Before = before.Before };

    private static string Written(IReadOnlyList<Light> colours) => string.Concat(colours.Select(light => light switch
    {
        Light.Green => 'g',
        Light.Amber => 'a',
        Light.Red => 'r',
        _ => '-',
    }));
}

/// <param name="Letters">As they were for members.</param>
/// <param name="Until">When they changed.</param>
public sealed record LightsBefore(string Letters, Instant Until);
