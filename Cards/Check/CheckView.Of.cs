using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

public sealed partial record CheckView
{
    private const int RivalColumns = 2;

    /// <param name="beside">What the map knows of a criterion.</param>
    public static CheckView Of(CheckResult check, CheckNames names, Func<Criterion, LocalText?>? beside = null)
    {
        var rivals = RivalsOf(check.Lights);
        return new CheckView(names, Place.OneToOne)
        {
            Verdict = new(check.Verdict.Verdict, check.Verdict.Row, check.Verdict.Known, names.Why(check.Verdict)),
            Lights = LightsOf(check.Lights, rivals, names),
            Rivals = [.. rivals.Take(RivalColumns).Select(r => r.Name)],
            MoreRivals = Math.Max(0, rivals.Count - RivalColumns),
            Map = check.Map == Light.Grey ? null : check.Map,
            Coach = check.Coach.Verdict,
            Disputed = [.. check.Disputed.Select(names.Title)],
            Findings = [.. check.Shown.Select(f => FindingOf(f, names))],
            More = check.More + check.Hidden.Length,
            Questions =
            [
                .. QuestionsOf(check.Questions, names, shared: false)
                    .Select(q => q.Topic.Criterion is { } criterion ? q with { Beside = beside?.Invoke(criterion) } : q),
            ],
        };
    }

    /// <param name="place">The channel, or one-to-one with a colleague who is no member of the deal.</param>
    public static CheckView Of(ChannelCheck check, CheckNames names, Place place)
    {
        var rivals = RivalsOf(check.Lights);
        return new CheckView(names, place)
        {
            Lights = LightsOf(check.Lights, rivals, names),
            Rivals = [.. rivals.Take(RivalColumns).Select(r => r.Name)],
            MoreRivals = Math.Max(0, rivals.Count - RivalColumns),
            Findings = [.. check.Shown.Select(f => FindingOf(f, names))],
            More = check.More,
            Questions = QuestionsOf(check.Questions, names, shared: true),
        };
    }

    internal static FindingView FindingOf(Finding finding, CheckNames names) =>
        new(finding.RuleId, finding.Severity, finding.Family == Family.Contradiction, names.Say(finding), names.Next(finding));

    private static IReadOnlyList<AskView> QuestionsOf(ImmutableArray<NextQuestion> questions, CheckNames names, bool shared) =>
        [.. questions.Select((q, i) => new AskView(q.Topic, TopicWords.Ask(q.Topic, names), AskWords.Of(q, questions.Take(i), names, shared)))];

    /// <summary>Whoever is furthest ahead of us over the groups that are compared.</summary>
    private static List<(string Id, string Name)> RivalsOf(ImmutableArray<GroupLight> lights) =>
        [.. from lead in lights.SelectMany(l => l.Leads)
            group lead by (lead.CompetitorId, lead.Name) into rival
            orderby rival.Sum(l => l.Lead)
            select rival.Key];

    private static IReadOnlyList<LightView> LightsOf(
        ImmutableArray<GroupLight> lights, List<(string Id, string Name)> rivals, CheckNames names) =>
        [.. lights.Select(light => new LightView(
            names.Assessment.Groups.First(g => g.Id == light.GroupId).Label,
            light.Light,
            light.Light == Light.Green && light.Disputed == 0 ? null : LightWords.Counts(light),
            [.. rivals.Take(RivalColumns).Select(r => light.Leads.FirstOrDefault(l => l.CompetitorId == r.Id)?.Lead)]))];
}
