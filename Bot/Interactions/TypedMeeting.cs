using System.Collections.Immutable;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>A typed meeting with the names in it told apart.</summary>
/// <param name="Unclear">Names that several people have, as typed: they stay in the card to be made clear.</param>
internal sealed record TypedMeeting(MeetingPlan Plan, ImmutableArray<string> Unclear, ImmutableList<Problem> Problems)
{
    /// <param name="names">Who will be there, as typed.</param>
    public static TypedMeeting Read(Deal deal, string names, MeetingTime? time, string? goal, string? ask, UserId author)
    {
        var typed = BriefLine.Names(names);
        var people = VisitPeople.Of(deal, typed, author);
        ImmutableArray<string> unclear = [.. typed.Where(n => ActionNames.Find(deal, n, author).Problem is not null)];
        return new(new(time, people.Met, people.Others, people.Went.Remove(author), goal, ask), unclear, people.Problems);
    }

    public BriefScope ScopeIn(Deal deal, PlannedMeeting? meeting, NodaTime.LocalDate today, Playbook.Checks.BookRules rules) =>
        BriefReading.ScopeOf(deal, meeting, Plan.People, [.. Plan.Others, .. Unclear], today, rules);
}
