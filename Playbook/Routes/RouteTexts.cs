using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Routes;

/// <summary>Why somebody is suggested, who opens the door, and what to say there. Names in it are not escaped.</summary>
public static class RouteTexts
{
    private static readonly LocalText Knows = new("{0}, who is with us, knows them.", "支持我们的{0}与对方相识。");
    private static readonly LocalText WorksFor = new("{0}, who is with us, works for them.", "支持我们的{0}是对方的下属。");
    private static readonly LocalText Boss = new("Their boss {0} is with us.", "对方的上级{0}支持我们。");
    private static readonly LocalText Through = new("{0}, who is with us, knows {1}, who knows them.", "支持我们的{0}认识{1}，{1}认识对方。");
    private static readonly LocalText Nobody = new("Nobody with us is near them.", "身边还没有支持我们的人。");

    /// <summary>One or two sentences, without the person's name.</summary>
    /// <param name="limits">Of the deal's book: from where on somebody carries weight.</param>
    public static LocalText Why(Deal deal, RouteSuggestion suggestion, Thresholds limits)
    {
        var seat = deal.FindPerson(suggestion.PersonId)?.Seat ?? PersonSeat.Empty;
        var (why, link) = (Reason(seat, suggestion.Aim, limits), LinkOf(deal, suggestion.Approach));
        return new($"{why.En} {link.En}", why.Zh + link.Zh);
    }

    /// <summary>A line to begin with.</summary>
    public static LocalText Say(RouteAim aim) => aim switch
    {
        RouteAim.Neutral => new("Ask for the one point that worries them most, and answer only that.", "先问最担心的一点，只回应这一点。"),
        RouteAim.Win => new("Ask what a good result would mean for their own work.", "问项目做成对其本职工作意味着什么。"),
        RouteAim.Read => new("Ask how they would compare the offers today.", "问现在会怎样比较各家方案。"),
        _ => new("Ask what must be true for them to say yes.", "问满足什么条件才会同意。"),
    };

    private static LocalText Reason(PersonSeat seat, RouteAim aim, Thresholds limits) => (aim, Part(seat, limits)) switch
    {
        (RouteAim.Meet, { } part) => new($"{Capital(part.En)}, and we have never met.", $"{part.Zh}，我们还没见过。"),
        (RouteAim.Meet, null) => new("On the chain, and never met.", "在决策链上，还没见过。"),
        (RouteAim.Neutral, { } part) => new($"Against us, and {part.En}: neutral is enough.", $"反对我们，而且{part.Zh}：争取到中立就够。"),
        (RouteAim.Neutral, null) => new("Against us: neutral is enough.", "反对我们：争取到中立就够。"),
        (RouteAim.Read, { } part) => new($"{Capital(part.En)}, and nobody knows how they stand.", $"{part.Zh}，态度还不清楚。"),
        (RouteAim.Win, { } part) => new($"Neutral, and {part.En}: win them.", $"中立，而且{part.Zh}：争取支持。"),
        _ => new("Neutral: give them a reason of their own.", "中立：给对方一个自己的理由。"),
    };

    private static LocalText? Part(PersonSeat seat, Thresholds limits) =>
        seat.Roles.HasFlag(Roles.DecisionMaker) ? new("decides", "是拍板的人")
        : seat.Veto ? new("can stop it", "有否决权")
        : seat.Roles.HasFlag(Roles.Approver) ? new("approves at the end", "是最后批准的人")
        : seat.Weight == StepWeight.Decisive ? new("sits on a decisive step", "处在决定环节")
        : seat.Authority * seat.Influence >= limits.KeyPower ? new("carries weight", "很有分量")
        : null;

    private static LocalText LinkOf(Deal deal, RouteApproach approach)
    {
        var (via, middle) = (deal.FindPerson(approach.Via)?.Name, deal.FindPerson(approach.Middle)?.Name);
        return approach.Link switch
        {
            RouteLink.Tie => Knows.With(via),
            RouteLink.WorksFor => WorksFor.With(via),
            RouteLink.Boss => Boss.With(via),
            RouteLink.Through => Through.With(via, middle),
            _ => Nobody,
        };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
