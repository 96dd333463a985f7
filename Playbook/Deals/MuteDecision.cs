using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Sets a finding of the check aside for a time, with a reason, and takes that back.</summary>
public static class MuteDecision
{
    /// <summary>Suggested when nobody says how long.</summary>
    public const int UsualDays = 30;

    /// <summary>The longest: what holds for ever is an answer, not an exception.</summary>
    public const int MostDays = 365;

    /// <summary>The field of a problem with the day; a problem with the reason names <see cref="Fields.Text"/>.</summary>
    public const string UntilField = "until";

    /// <param name="found">The finding as the check tells it now; null when it does not any more.</param>
    /// <param name="until">Null when no day could be read.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static Decision Mute(Deal deal, Finding? found, LocalDate? until, string? reason, LocalDate today)
    {
        if (!deal.IsOpen)
        {
            return Decision.Refused(Fields.Text, DealTexts.IsClosed);
        }

        if (found is null)
        {
            return Decision.Refused(Fields.Text, new("The check does not find this any more.", "检查里已经没有这一条了。"));
        }

        if (found.Severity == Severity.Stop)
        {
            return Decision.Refused(Fields.Text, new("What calls for a stop cannot be ignored; it can be answered.", "“先停一下”的提示不能忽略，可以通过回答来解决。"));
        }

        if (until is not { } last || last <= today || last > today.PlusDays(MostDays))
        {
            var text = new LocalText("Choose a day after today, at most {0} days from now.", "请选择今天之后、{0} 天以内的日期。").With(MostDays);
            return Decision.Refused(UntilField, text, until is null ? ProblemKind.Missing : ProblemKind.OutOfRange);
        }

        if (NoteText.Clean(reason) is not { } why)
        {
            return Decision.Refused(Fields.Text, new("Say in a sentence why it can wait.", "请用一句话说明为什么可以先放一放。"), ProblemKind.Missing);
        }

        return StoredWords.Problem(Fields.Text, why, DealLimits.Reason, CloseDecision.ReasonTooLong) is { } unfit
            ? new([], null, [unfit])
            : Decision.Done(
                new(
                    $"Ignored until {DateText.Show(last, Language.English, today)}.",
                    $"已忽略到{DateText.Show(last, Language.Chinese, today)}。"),
                new DealEvent.FindingMuted(found.RuleId, last, why));
    }

    public static Decision Unmute(Deal deal, string ruleId) =>
        deal.Mutes.Any(m => m.RuleId == ruleId)
            ? Decision.Done(new("It is told again.", "已恢复提示。"), new DealEvent.FindingUnmuted(ruleId))
            : Decision.Nothing(new("It is not ignored.", "这一条没有被忽略。"));
}
