using System.Collections.Immutable;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Routes;
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
    private static readonly LocalText Unchanged = new("Nothing was changed.", "没有改动。");
    private static readonly LocalText SavedTheRest = new("The rest is saved.", "其余内容已保存。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.SaveRouteStep];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return Missing(turn, DealFate.Unknown);
        }

        var stepId = card[Payload.RouteStep];
        var was = RouteShown.Read(card[Payload.Was]);
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var today = turn.DayIn(deal.TimeZone);
            var read = SubmittedRouteStep.Read(card, deal, today, MapCards.SeesPersonal(turn, deal));
            var draft = stepId is null ? Add(deal, read, today) : RouteEdit.Change(deal, stepId, read.Values, was, today);

            // Of a field that could not be read, only that is told.
            draft = draft with { Problems = read.Problems.AddRange(draft.Problems.Where(p => !read.Problems.Exists(r => r.Field == p.Field))) };
            return ((Draft: draft, Read: read), draft.IsRefused ? [] : draft.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Missing(turn, change.Fate);
        }

        var (draft, read) = change.Decision;
        return Answer(turn, change.Found, stepId, draft, read, change.Saved, change.IsSaved);
    }

    private static Reply Answer(Turn turn, DealLookup found, string? stepId, RouteDraft draft, ReadRouteStep read, bool saved, bool isSaved)
    {
        var deal = found.Deal;
        var step = deal.FindRouteStep(stepId);
        var name = deal.FindPerson(step?.Plan.Person ?? read.Person)?.Name ?? "";
        var repeated = isSaved && !saved;
        if (repeated || (!draft.IsRefused && draft.Conflicts.IsEmpty))
        {
            return RouteCards.Tapped(turn, found, isSaved ? Saved.With(name) : Unchanged);
        }

        if (stepId is null)
        {
            return RouteCards.NewForm(turn, found, read.Person, read, [.. draft.Problems]);
        }

        if (step is null || deal.FindPerson(step.Plan.Person) is null)
        {
            return RouteCards.Tapped(turn, found, null, [.. draft.Problems.Select(p => p.Text)]);
        }

        return draft.IsRefused ? RouteCards.Form(turn, deal, step, read, problems: [.. draft.Problems])
            : RouteCards.Form(turn, deal, step, Mine(read, draft), saved ? SavedTheRest : null, draft.Conflicts);
    }

    /// <summary>Fields without a value in the form are as they would be suggested, or empty.</summary>
    private static RouteDraft Add(Deal deal, ReadRouteStep read, LocalDate today)
    {
        var plan = new RoutePlan(read.Person ?? "", RouteMethod.Event, today);
        foreach (var (field, text) in read.Values)
        {
            plan = RouteText.With(plan, field, text);
        }

        var decision = RouteDecision.Add(deal, plan, today);
        return new(decision.Events, [], decision.Problems);
    }

    /// <summary>Only what both changed is shown as it was submitted.</summary>
    private static ReadRouteStep Mine(ReadRouteStep read, RouteDraft draft) =>
        read with { Texts = read.Texts.Where(t => draft.Conflicts.Contains(t.Key)).ToImmutableDictionary() };

    private static Reply Missing(Turn turn, DealFate fate) => Notices.Missing(turn, fate) with { OneToOneOnly = true };
}
