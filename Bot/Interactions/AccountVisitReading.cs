using System.Collections.Immutable;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Accounts;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// A visit that belongs to no deal, as submitted or typed. People of the map of the deal it was opened through are put down by name: the account has
/// no map of its own.
/// </summary>
/// <param name="Texts">What to show again when it is not taken.</param>
internal sealed record AccountVisitReading(VisitReport Report, ImmutableList<Problem> Problems, Dictionary<string, string> Texts)
{
    private static readonly LocalText OnADeal = new(
        "Promises and the next visit belong to one deal. Log the visit for that deal, or leave them out.",
        "承诺和下次拜访属于某个商机。请记在那个商机上，或去掉这部分。");

    /// <summary>Who is listed to be ticked: those of the map, the ticked and the latest met first, for somebody who may see it.</summary>
    /// <param name="ticked">Their ids, as submitted.</param>
    public static IReadOnlyList<Playbook.Deals.Person> Listed(Deal deal, UserId reader, string ticked) =>
    [
        .. Seen(deal, reader).OrderByDescending(p => ticked.Split(',').Contains(p.Id)).ThenByDescending(p => p.Seat.LastMet.HasValue)
            .ThenByDescending(p => p.Seat.LastMet).Take(AccountVisitCard.MostListed),
    ];

    private static ImmutableList<Playbook.Deals.Person> Seen(Deal deal, UserId reader) => deal.HasMember(reader) ? deal.People : [];

    public static AccountVisitReading Read(Submission card, Deal deal, UserId author, LocalDate today)
    {
        var problems = ImmutableList.CreateBuilder<Problem>();
        var on = today;
        if (card[Inputs.When] is { } day && !string.IsNullOrWhiteSpace(day))
        {
            if (PastDay.Parse(day, today).TryGet(out var read, out var unread))
            {
                on = read.Date;
            }
            else
            {
                problems.Add(unread.For(Inputs.When));
            }
        }

        // Whoever is on the map may have been listed when the card was drawn.
        var people = Seen(deal, author).ToDictionary(p => p.Id, p => p.Name);
        var ticked = (card[Inputs.Met] ?? "").Split(',').Select(id => people.GetValueOrDefault(id)).OfType<string>();
        var typed = VisitLine.Head(card[Inputs.OthersMet] ?? "", today).Names;
        var texts = new[] { Inputs.When, Inputs.Met, Inputs.OthersMet, Inputs.What }.Where(i => card[i] is not null).ToDictionary(i => i, i => card[i]!);
        return new(AccountVisit.Report(on, [.. ticked, .. typed], author, card[Inputs.What]), problems.ToImmutable(), texts);
    }

    /// <param name="people">What stands before the colon.</param>
    /// <param name="body">What stands behind it; null for none.</param>
    public static AccountVisitReading Read(string people, string? body, UserId author, LocalDate today)
    {
        var line = VisitLine.Parse(people, body ?? "", today);
        var texts = new Dictionary<string, string> { [Inputs.OthersMet] = string.Join(", ", line.Names), [Inputs.What] = line.Outcome ?? "" };
        if (line.On is { } on)
        {
            texts[Inputs.When] = ActionText.Of(on);
        }

        var more = line.WePromised.Count + line.TheyPromised.Count > 0 || line.Next is not null;
        if (more)
        {
            // Nothing that was typed is lost: it stands in the form.
            texts[Inputs.What] = body!.Trim();
        }

        return new(
            AccountVisit.Report(line.On ?? today, line.Names, author, line.Outcome), more ? [new(Inputs.What, OnADeal, ProblemKind.Impossible)] : [.. line.Problems], texts);
    }
}
