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
    private static readonly LocalText Differs = new(
        "{0} decided on this since the card was drawn, as it says above. Keep yours to overrule that.", "卡片发出后，{0}已另行决定，见上。如仍要按您的定级，请再次保存。");

    private static readonly LocalText Somebody = new("Somebody", "有人");
    private static readonly LocalText Saved = new("Saved.", "已保存。");
    private static readonly LocalText Already = new("It is so already.", "已经是这样。");

    /// <param name="tier">Null to leave it to the answers.</param>
    /// <param name="reason">As typed.</param>
    /// <param name="shown">What the person was shown; null when that is not known.</param>
    /// <param name="seesWords">The person reads the reason that is on record: who does not, does not take it away by leaving the field empty.</param>
    public static Decision Set(Account account, Tier? tier, string? reason, TierShown? shown = null, bool seesWords = true)
    {
        var reading = TierReading.Of(account);
        var before = account.Sheet.AnswerTo(Key);
        var why = tier is null ? null : NoteText.Clean(reason) ?? (!seesWords && tier == reading.Chosen ? reading.Reason : null);
        if (tier is null && reading.Chosen is null)
        {
            return Decision.Nothing(Already);
        }

        if (StoredWords.Problem(Fields.Reason, why, DealLimits.Reason) is { } problem)
        {
            return new([], null, [problem]);
        }

        if (shown?.IsOf(reading) == false && (tier, why) != (reading.Chosen, reading.Reason))
        {
            var by = before is null ? null : account.Sheet.NameOf(before.By);
            return Decision.Refused(Fields.Reason, new(Differs.With(by ?? Somebody.En).En, Differs.With(by ?? Somebody.Zh).Zh), ProblemKind.Impossible);
        }

        if (tier is not null && tier != reading.Suggested && why is null)
        {
            return Decision.Refused(Fields.Reason, reading.Suggested is null ? WhyAny : Why, ProblemKind.Missing);
        }

        var value = tier is { } chosen ? new AnswerValue.Chosen([KeyAccountMethod.IdOf(chosen)]) : AnswerValue.Unknown;
        return before?.Value == value && before.Note == why
            ? Decision.Nothing(Already)
            : Decision.Done(Saved, new DealEvent.Answered(Key, before?.Value, value, before?.Note, why));
    }
}
