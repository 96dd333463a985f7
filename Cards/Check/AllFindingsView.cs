using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Check;

/// <param name="Page">1-based; out of range shows the nearest.</param>
public sealed record AllFindingsView(DealRef Deal, string DealName, IReadOnlyList<ListedFinding> Items, int Page, LocalDate Today, Place Place)
{
    private static readonly LocalText SameCause = new("Same cause as “{0}”", "原因与“{0}”相同");
    private static readonly LocalText NamedElsewhere = new("All of it is named above", "上面已经提到");
    private static readonly LocalText Contradicted = new("A contradiction speaks against it", "与一处矛盾不符");
    private static readonly LocalText Ignored = new("Ignored until {0}", "已忽略到{0}");
    private static readonly LocalText Because = new("{0}: “{1}”", "{0}：“{1}”");

    public static AllFindingsView Of(CheckResult check, CheckNames names, int page) => new(
        DealRef.Of(names.Deal),
        names.Deal.Header.Name,
        [.. Told(check.Findings, check.Muted, names, withReason: true), .. check.Hidden.Select(h => Hidden(h, check, names))],
        page, names.Input.Today, Place.OneToOne);

    /// <summary>Where others read, a reason is left out: it is somebody's own words.</summary>
    public static AllFindingsView Of(ChannelCheck check, CheckNames names, int page, Place place) => new(
        DealRef.Of(names.Deal), names.Deal.Header.Name, [.. Told(check.Findings, check.Muted, names, withReason: false)], page, names.Input.Today, place);

    /// <summary>Those that are told come first, then those set aside.</summary>
    private static IEnumerable<ListedFinding> Told(
        IEnumerable<Finding> findings, IReadOnlyList<Playbook.Checks.Input.Mute> mutes, CheckNames names, bool withReason) =>
        from finding in findings
        let mute = mutes.FirstOrDefault(m => m.RuleId == finding.RuleId)
        orderby mute is not null
        select new ListedFinding(
            CheckView.FindingOf(finding, names),
            mute is null ? ListedState.Told : ListedState.Muted,
            mute is null ? null : Until(mute, names.Input.Today, withReason));

    private static ListedFinding Hidden(HiddenFinding hidden, CheckResult check, CheckNames names) => new(
        CheckView.FindingOf(hidden.Finding, names),
        ListedState.Hidden,
        CauseOf(hidden, check, names));

    public static LocalText CauseOf(HiddenFinding hidden, CheckResult check, CheckNames names)
    {
        var by = check.Findings.FirstOrDefault(f => f.RuleId == hidden.By) ?? check.Hidden.FirstOrDefault(h => h.Finding.RuleId == hidden.By)?.Finding;
        return by is not null ? new(SameCause.With(names.Say(by).En).En, SameCause.With(names.Say(by).Zh).Zh)
            : hidden.Cause == HiddenCause.AnyContradiction ? Contradicted
            : NamedElsewhere;
    }

    private static LocalText Until(Playbook.Checks.Input.Mute mute, LocalDate today, bool withReason)
    {
        var until = new LocalText(
            Ignored.With(DateText.Show(mute.Until, Language.English, today)).En, Ignored.With(DateText.Show(mute.Until, Language.Chinese, today)).Zh);
        return withReason ? new(Because.With(until.En, mute.Reason).En, Because.With(until.Zh, mute.Reason).Zh) : until;
    }
}

public enum ListedState
{
    Told,

    /// <summary>Set aside by a member.</summary>
    Muted,

    /// <summary>Another finding tells it.</summary>
    Hidden,
}

/// <param name="Cause">Why it is not on the check's card; may hold what users typed.</param>
public sealed record ListedFinding(FindingView Finding, ListedState State, LocalText? Cause);
