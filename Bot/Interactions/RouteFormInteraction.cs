using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// Saves the form of a step. Two who change one step at once lose nothing: fields both changed are asked about, the others are saved.
/// One-to-one only.
/// </summary>
internal sealed class RouteFormInteraction(DealDesk desk) : IInteraction
{
    private static readonly LocalText Saved = new("Saved: {0}.", "已保存：{0}。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.SaveRouteStep];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return Notices.MissingOneToOne(turn, DealFate.Unknown);
        }

        var stepId = card[Payload.RouteStep];
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var today = turn.DayIn(deal.TimeZone);
            var read = SubmittedRouteStep.Read(card, deal, today, MapCards.SeesPersonal(turn, deal));
            var draft = stepId is null ? Add(deal, read, today) : RouteEdit.Change(deal, stepId, read.Form.Values, card[Payload.Was], today);
            draft = draft.Unread(read.Form.Problems);
            return ((Draft: draft, Read: read), draft.IsRefused ? [] : draft.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var (draft, read) = change.Decision;
        var deal = change.Found.Deal;
        var step = deal.FindRouteStep(stepId);
        var name = deal.FindPerson(step?.Plan.Person ?? read.Person)?.Name;
        return FormOutcome.Of(change, draft) switch
        {
            FormFate.Gone => FormOutcome.Beside(RouteCards.Tapped(turn, change.Found, null, [FormOutcome.NotSaved(draft.Gone!.Value)])),
            FormFate.Refused when step is null => RouteCards.NewForm(turn, change.Found, read.Person, read.Form.Texts, [.. draft.Problems]),
            FormFate.Refused => RouteCards.Form(turn, deal, step, read.Form.Texts, problems: [.. draft.Problems]),
            FormFate.Conflict => RouteCards.Form(turn, deal, step!, read.Form.TextsOf(draft.Conflicts), FormOutcome.Rest(change), draft.Conflicts),
            _ => RouteCards.Tapped(turn, change.Found, change.IsSaved ? Saved.With(name) : FormOutcome.Unchanged),
        };
    }

    /// <summary>Fields without a value in the form are as they would be suggested, or empty.</summary>
    private static FormDraft<RouteField> Add(Deal deal, ReadRouteStep read, LocalDate today) => FormDraft.Of<RouteField>(
        deal, RouteDecision.Add(deal, RouteText.Form.Fill(new(read.Person ?? "", RouteMethod.Event, today), read.Form.Values), today));
}
