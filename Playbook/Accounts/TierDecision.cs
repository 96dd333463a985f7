using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Accounts;

/// <summary>A person decides on the tier: against what the answers suggest with a reason, or leaves it to the answers again.</summary>
public static class TierDecision
{
    private static readonly AnswerKey Key = new(KeyAccountMethod.MethodId, KeyAccountMethod.Tier, Subject.Us);
    private static readonly LocalText Why = new(
        "Say in a few words why it is another tier than the answers suggest.", "与建议的级别不同，请用几个字说明原因。");

    private static readonly LocalText WhyAny = new("Say in a few words why: the answers do not suggest a tier yet.", "现有回答还不足以建议级别，请用几个字说明原因。");
    private static readonly LocalText Saved = new("Saved.", "已保存。");
    private static readonly LocalText Already = new("It is so already.", "已经是这样。");

    /// <param name="tier">Null to leave it to the answers.</param>
    /// <param name="reason">As typed.</param>
    public static Decision Set(Account account, Tier? tier, string? reason)
    {
        var reading = TierReading.Of(account);
        var before = account.Sheet.AnswerTo(Key);
        var why = tier is null ? null : NoteText.Clean(reason);
        if (tier is null && reading.Chosen is null)
        {
            return Decision.Nothing(Already);
        }

        if (tier is not null && tier != reading.Suggested && why is null)
        {
            return Decision.Refused(Fields.Reason, reading.Suggested is null ? WhyAny : Why, ProblemKind.Missing);
        }

        if (StoredWords.Problem(Fields.Reason, why, DealLimits.Reason) is { } problem)
        {
            return new([], null, [problem]);
        }

        var value = tier is { } chosen ? new AnswerValue.Chosen([KeyAccountMethod.IdOf(chosen)]) : AnswerValue.Unknown;
        return before?.Value == value && before.Note == why
            ? Decision.Nothing(Already)
            : Decision.Done(Saved, new DealEvent.Answered(Key, before?.Value, value, before?.Note, why));
    }
}
