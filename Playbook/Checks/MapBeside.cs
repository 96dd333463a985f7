using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>
/// What the map knows beside criteria 11 to 15, so that an answer is given with the facts in view. Counts without names; one-to-one only,
/// because attitudes and the coach are in them. Nothing while nobody is on the map.
/// </summary>
public static class MapBeside
{
    private static readonly LocalText Support = new("Map: {0} of {1} support us; {2} not known. Coach: {3}.", "决策链：{1} 人中 {0} 人支持，{2} 人态度未知。教练：{3}。");
    private static readonly LocalText Executives = new("Map: {0} of {1} executives met in {2} days; {3}.", "决策链：{1} 位高层中 {0} 位在 {2} 天内见过；{3}。");
    private static readonly LocalText MetMany = new("Map: {0} of {1} people met in {2} days.", "决策链：{1} 人中 {0} 人在 {2} 天内见过。");
    private static readonly LocalText Rules = new("Map: {1} of {0} evaluators met in {2} days; people with lines to others: {3}.", "决策链：评估人 {0} 位，其中 {1} 位在 {2} 天内见过；有汇报线或关系的 {3} 人。");
    private static readonly LocalText Politics = new("Map: {0} of {1} key players support us, {2} not known; {3}.", "决策链：{1} 位关键人物中 {0} 位支持，{2} 位未知；{3}。");
    private static readonly LocalText NoDecider = new("no decision maker on it", "没有决策人");
    private static readonly LocalText DeciderUnmet = new("decision maker not met", "决策人没有见过");
    private static readonly LocalText DeciderMet = new("decision maker met", "决策人见过");

    /// <summary>Whether the map can know something of a criterion.</summary>
    public static bool Speaks(string criterion) =>
        criterion is Assessment.InsideSupport or Assessment.ExecutiveCredibility or Assessment.Culture or Assessment.InformalCriteria or Assessment.PoliticalAlignment;

    public static IReadOnlyList<Remark> Of(CheckInput input, Thresholds limits)
    {
        var map = new MapFacts(input, limits);
        var people = map.People;
        if (people.IsEmpty)
        {
            return [];
        }

        var executives = people.RemoveAll(p => !p.IsExecutive);
        var evaluators = people.RemoveAll(p => !p.Has(Roles.Evaluator));
        var decider = map.DecisionMakers.IsEmpty ? NoDecider : map.DecisionMakers.Any(p => p.LastMet <= input.Today) ? DeciderMet : DeciderUnmet;
        var coach = CoachFacts.Of(input, limits).Verdict;
        return
        [
            Told(Assessment.InsideSupport, Support, [For(people), people.Length, people.Count(p => p.Attitude is null)], Word(coach)),
            Told(Assessment.ExecutiveCredibility, Executives, [executives.Count(p => map.MetWithin(p, limits.MetExecDays)), executives.Length, limits.MetExecDays], decider),
            Told(Assessment.Culture, MetMany, [map.CountMet(limits.MetKeyDays), people.Length, limits.MetKeyDays]),
            Told(
                Assessment.InformalCriteria, Rules,
                [evaluators.Length, evaluators.Count(p => map.MetWithin(p, limits.MetKeyDays)), limits.MetKeyDays, people.Count(p => p.Ties.Length > 0)]),
            Told(
                Assessment.PoliticalAlignment, Politics,
                [For(map.KeyPlayers), map.KeyPlayers.Length, map.KeyPlayers.Length - map.KnownKeyPlayers.Length], decider),
        ];
    }

    private static int For(IEnumerable<CheckPerson> people) => people.Count(p => p.Is(Attitude.Supporter));

    private static Remark Told(string criterion, LocalText text, IReadOnlyList<int> figures, LocalText? word = null) => new(criterion, new(
        text.With([.. figures.Cast<object>(), .. word is { } w ? [w.En] : Array.Empty<object>()]).En,
        text.With([.. figures.Cast<object>(), .. word is { } z ? [z.Zh] : Array.Empty<object>()]).Zh));

    private static LocalText Word(CoachVerdict? verdict) => verdict switch
    {
        CoachVerdict.Verified => new("verified", "已证实"),
        CoachVerdict.Likely => new("likely", "较可信"),
        CoachVerdict.Contradicted => new("contradicted", "与事实不符"),
        CoachVerdict.Unproven => new("unproven", "未证实"),
        _ => new("no candidate", "没有人选"),
    };
}
