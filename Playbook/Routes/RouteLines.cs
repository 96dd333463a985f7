using System.Collections.Immutable;
using KeyAccountBot.Playbook.Care;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Routes;

/// <param name="Events">What to save; empty when nothing changes.</param>
/// <param name="Added">Names of those a step is planned for now.</param>
/// <param name="Problems">What could not be taken, a sentence each; everything else is saved.</param>
public sealed record RouteLinesDraft(ImmutableList<DealEvent> Events, ImmutableList<string> Added, ImmutableList<LocalText> Problems);

/// <summary>Puts typed steps on the route: what can be read is kept, what was not said is filled in as it would be suggested, what cannot be read is told.</summary>
public sealed class RouteLines
{
    public const int MostAtOnce = 10;

    private const int LongestShown = 60;

    private static readonly LocalText About = new("{0}: {1}", "{0}：{1}");
    private static readonly LocalText NotRead = new("“{0}” was not understood.", "没有看懂“{0}”。");
    private static readonly LocalText NotShown = new("A part of it was not understood, and is not kept.", "有一部分没有看懂，也没有保存。");
    private static readonly LocalText NotOnMap = new("“{0}” is not clearly on the map. Add the person first: map … + {0}.", "决策链上没有明确的“{0}”。请先添加：决策链 … + {0}。");
    private static readonly LocalText NoDoor = new("“{0}” is not clearly on the map. The step stands without.", "决策链上没有明确的“{0}”，这一步先不写引见人。");
    private static readonly LocalText NoMember = new("“{0}” is no member of this deal. The step stands without a name.", "“{0}”不是该商机的成员，这一步先不写谁去。");
    private static readonly LocalText TooMany = new("At most {0} steps fit into one message. Not taken yet: from {1} on.", "一条消息最多 {0} 步。从 {1} 起还没有记录。");

    private readonly LocalDate _today;
    private readonly Thresholds _limits;
    private readonly UserId _me;
    private readonly Deal _deal;
    private readonly List<LocalText> _problems = [];

    private RouteLines(Deal deal, LocalDate today, Thresholds limits, UserId me) => (_deal, _today, _limits, _me) = (deal, today, limits, me);

    /// <param name="today">In the deal's time zone.</param>
    /// <param name="limits">Of the deal's book.</param>
    /// <param name="me">Who typed it.</param>
    public static RouteLinesDraft Decide(Deal deal, IReadOnlyList<RouteLine> lines, LocalDate today, Thresholds limits, UserId me)
    {
        if (!deal.IsOpen)
        {
            return new([], [], [DealTexts.IsClosed]);
        }

        var reading = new RouteLines(deal, today, limits, me);
        var (events, added, planned) = (ImmutableList.CreateBuilder<DealEvent>(), ImmutableList.CreateBuilder<string>(), deal);
        foreach (var line in lines.Take(MostAtOnce))
        {
            if (reading.Plan(line) is not { } plan)
            {
                continue;
            }

            var decision = RouteDecision.Add(planned, plan, today);
            var name = deal.FindPerson(plan.Person)!.Name;
            reading._problems.AddRange(decision.Problems.Select(p => Fill(name, p.Text)));
            foreach (var step in decision.Events.OfType<DealEvent.RouteStepAdded>())
            {
                events.Add(step);
                added.Add(name);
                planned = planned with { Route = planned.Route.Add(new(step.Id, step.Plan, me, default)) };
            }
        }

        if (lines.Count > MostAtOnce)
        {
            reading._problems.Add(TooMany.With(MostAtOnce, TextInput.Cut(lines[MostAtOnce].Name, LongestShown)));
        }

        return new(events.ToImmutable(), added.ToImmutable(), [.. reading._problems]);
    }

    /// <summary>Null when nobody is clearly meant.</summary>
    private RoutePlan? Plan(RouteLine line)
    {
        if (OnMap(line.Name) is not { } person)
        {
            _problems.Add(Says(NotOnMap, line.Name));
            return null;
        }

        _problems.AddRange(line.Unread.Select(piece => Fill(person.Name, CareGuard.Check(piece) is { } refused ? refused.Reason : Says(NotRead, piece))));
        if (line.DueProblem is { } problem)
        {
            _problems.Add(Fill(person.Name, problem.Text));
        }

        var via = line.Via is { } door ? OnMap(door)?.Id : null;
        if (line.Via is { } unknown && via is null)
        {
            _problems.Add(Fill(person.Name, Says(NoDoor, unknown)));
        }

        var usual = RouteSuggestions.For(_deal, person, _today, _limits);
        var (method, opener) = line.Method is { } said ? (said, via) : via is not null ? (Through(person, via), via)
            : _deal.Header.Tender ? (RouteMethod.Event, null)
            : (usual.Approach.Method, usual.Approach.Via);
        return new(person.Id, method, line.Due ?? usual.Due) { Via = opener, Goes = Who(line, person), Step = line.Step, Say = line.Say };
    }

    private RouteMethod Through(Person person, string via)
    {
        var isExecutive = person.Seat.Rank == Rank.Executive;
        return _deal.FindPerson(via)?.Seat.ReportsTo == person.Id ? (isExecutive ? RouteMethod.FromBelow : RouteMethod.BottomUp)
            : isExecutive ? RouteMethod.Referral
            : person.Seat.ReportsTo == via ? RouteMethod.StraightToTop
            : RouteMethod.MutualContact;
    }

    private UserId? Who(RouteLine line, Person person)
    {
        if (line.Goes is null or RouteLineText.Oneself)
        {
            return _deal.HasMember(_me) ? _me : null;
        }

        // A slip in the name of a colleague would send somebody else.
        var found = DealNameMatch.Find(line.Goes, [_deal.Owner, .. _deal.Members], m => (m.Name, null));
        if (found.IsClear && found.Ranked[0].Kind < MatchKind.Similar)
        {
            return found.Ranked[0].Item.Id;
        }

        _problems.Add(Fill(person.Name, Says(NoMember, line.Goes)));
        return null;
    }

    private Person? OnMap(string name) =>
        DealNameMatch.Find(name, _deal.People, p => (p.Name, p.Title)) is { IsClear: true } found && found.Ranked[0].Kind < MatchKind.Similar ? found.Ranked[0].Item : null;

    /// <summary>What must not be kept is not said again either.</summary>
    private static LocalText Says(LocalText text, string piece) =>
        TextInput.Cut(piece, LongestShown) is var shown && CareGuard.Check(shown) is null ? text.With(shown) : NotShown;

    private static LocalText Fill(string name, LocalText said) => new(About.With(name, said.En).En, About.With(name, said.Zh).Zh);
}
