using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>The small line below a question: whom to ask, about what, and what the answer would change.</summary>
internal static class AskWords
{
    private static readonly LocalText OurSide = new("Our own side: manager, finance, delivery", "问自己人：主管、财务、交付");
    private static readonly LocalText Introduced = new("Ask to be introduced to {0}", "先请人引见 {0}");
    private static readonly LocalText Ask = new("Ask {0}", "问 {0}");
    private static readonly LocalText AskRole = new("Ask {0}", "问{0}");
    private static readonly LocalText Nobody = new("Nobody on record fits: {0} is missing", "记录里没有合适的人，还缺{0}");
    private static readonly LocalText Consequence = new(" If yes: {0}. If no: {1}.", "若是：{0}。若否：{1}。");
    private static readonly LocalText Extremes = new(" At best: {0}. At worst: {1}.", "最好：{0}。最坏：{1}。");
    private static readonly LocalText SameVisit = new(" Same visit as {0}.", "与第 {0} 题同一次拜访。");
    private static readonly LocalText Line = new("{0} · {1}.{2}", "{0} · {1}。{2}");

    /// <param name="earlier">The questions above it on the card.</param>
    /// <param name="shared">Others read it: that nobody fits would tell how those on the map think.</param>
    public static LocalText Of(NextQuestion question, IEnumerable<NextQuestion> earlier, CheckNames names, bool shared)
    {
        var same = earlier.Select((q, i) => (q.Whom.PersonId, Number: i + 1)).FirstOrDefault(q => q.PersonId is not null && q.PersonId == question.Whom.PersonId).Number;
        var tail = question is { IfPlus: { } plus, IfMinus: { } minus } && plus != minus
            ? Fill(question.Criterion is null ? Extremes : Consequence, CheckWords.Lower(plus), CheckWords.Lower(minus))
            : new("", "");
        if (same > 0)
        {
            var visit = SameVisit.With(same);
            tail = new(tail.En + visit.En, tail.Zh + visit.Zh);
        }

        return Fill(Line, WhomOf(question.Whom, names, shared), TopicWords.Title(question.Topic, names), tail);
    }

    private static LocalText WhomOf(Whom whom, CheckNames names, bool shared) =>
        whom.IsOwnSide ? OurSide
        : names.Person(whom.PersonId) is { } name ? (whom.IntroductionNeeded ? Introduced : Ask).With(name)

        // Without anybody on record there is nobody to be missed: the role says whom to look for.
        : Fill(whom.RoleIsMissing && names.Input.People.Length > 0 && !shared ? Nobody : AskRole, CheckWords.Of(whom.Role));

    private static LocalText Fill(LocalText text, params LocalText[] words) =>
        new(text.With([.. words.Select(w => w.En)]).En, text.With([.. words.Select(w => w.Zh)]).Zh);
}
