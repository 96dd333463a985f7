using System.Collections.Immutable;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>A submitted card of a walk, or what was settled of a conflict about it, joined with what is on record.</summary>
/// <param name="Left">Of a card that settles one answer, the others.</param>
internal sealed record SubmittedSheet(Merged Merged, IReadOnlyList<SubmittedAnswer> Left)
{
    public static readonly SubmittedSheet Nothing = new(new([], [], []), []);

    public static SubmittedSheet Of(Submission card, Deal sheet, Method method, Shown shown, LocalDate today)
    {
        var about = card.Verb == Verbs.SettleAnswer ? card[Payload.About] : null;
        var submitted = SubmittedWalk.Read(card, sheet, method, shown, today);
        var settled = about is null ? submitted
            : card[Payload.Use] == Payload.Mine ? [.. submitted.Where(a => Inputs.Answer(a.Question, a.Subject) == about)]
            : [];
        return new(
            AnswerMerge.Merge(sheet, method, settled),
            about is null ? [] : submitted.Where(a => Inputs.Answer(a.Question, a.Subject) != about).ToList());
    }

    /// <summary>Also what is not settled yet: it is asked again, also when a third person has changed it meanwhile.</summary>
    /// <param name="sheet">As it is saved.</param>
    public ImmutableList<AnswerConflict> Conflicts(Deal sheet, Method method)
    {
        var rest = AnswerMerge.Merge(sheet, method, Left);
        return Merged.Conflicts.AddRange(rest.Conflicts.AddRange(rest.Events.OfType<DealEvent.Answered>()
            .Select(e => new AnswerConflict(e.Key, "", sheet.AnswerTo(e.Key), null, e.After.ToText(), e.NoteAfter, e.SourceAfter?.Value))));
    }
}
