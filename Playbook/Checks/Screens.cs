using System.Collections.Frozen;
using KeyAccountBot.Playbook.Checks.Questions;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>
/// Rules, stage conditions and questions that are off because no screen collects what they read: judged from nothing they would only nag. A screen
/// that comes takes its lines out; docs/rules-off.md tells the reader.
/// </summary>
public static class Screens
{
    private const string Map = "the map (roles, attitudes, power, steps)";
    private const string Meetings = "meetings with people";
    private const string Plan = "actions and next meetings";
    private const string Account = "the account";

    /// <summary>Rule id → what is missing.</summary>
    public static FrozenDictionary<string, string> MissingForRules { get; } = new Dictionary<string, string>
    {
        ["cmp-filler-bid"] = Map,
        ["ppl-map-empty"] = Map,
        ["ppl-no-decider"] = Map,
        ["ppl-decider-unmet"] = Map,
        ["ppl-one-contact"] = Meetings,
        ["ppl-veto-unknown"] = Map,
        ["ppl-veto-against"] = Map,
        ["ppl-no-sponsor"] = Map,
        ["ppl-most-not-with-us"] = Map,
        ["ppl-no-opponent"] = Map,
        ["ppl-new-face"] = Map,
        ["ppl-friend-quiet"] = Map,
        ["coa-none"] = Map,
        ["stg-no-next-date"] = Plan,
        ["pln-no-actions"] = Plan,
        ["pln-overdue"] = Plan,
        ["pln-weak-point-unowned"] = Plan,
        ["pln-one-sided"] = Plan,
        ["acc-visits-owed"] = Account,
        ["acc-leaving"] = Account,
        ["acc-under-review"] = Account,
        ["con-politics-vs-map"] = Map,
        ["con-exec-not-met"] = Meetings,
        ["con-liked-not-met"] = Meetings,
        ["con-value-negative"] = "the value balance",
        ["con-criteria-no-evaluator"] = Map,
        ["con-late-decider-unmet"] = Map,
        ["con-chain-owner-unmet"] = Meetings,
        ["con-chain-mesh-narrow"] = Meetings,
        ["con-coach-attitude"] = Map,
        ["con-coach-no-reach"] = Map,
        ["con-rival-liked-unseen"] = Map,
        ["con-pain-stops-low"] = "the pain chain",
        ["con-effort-vs-tier"] = Account,
        ["con-finance-vs-ratios"] = "ratios of two years",
        ["con-answer-before-change"] = Map,
        ["con-one-mouth"] = "the source of an answer",
        ["pos-power-sponsor"] = Map,
        ["pos-all-met"] = Meetings,
        ["pos-promises-kept"] = Plan,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Id of a stage condition → what is missing.</summary>
    public static FrozenDictionary<string, string> MissingForConditions { get; } = new Dictionary<string, string>
    {
        ["person-on-map"] = Map,
        ["decider-on-map"] = Map,
        ["two-met"] = Meetings,
        ["decider-met"] = Meetings,
        ["veto-clear"] = Map,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is asked next only when its answer can be given.</summary>
    public static FrozenDictionary<TopicKind, string> MissingForQuestions { get; } = new Dictionary<TopicKind, string>
    {
        [TopicKind.Attitude] = Map,
        [TopicKind.WhoDecides] = Map,
        [TopicKind.LastMet] = Meetings,
    }.ToFrozenDictionary();
}
