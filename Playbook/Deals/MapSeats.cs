using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <param name="Question">What to ask, so that somebody sits there.</param>
public sealed record EmptySeat(Roles Role, LocalText Question);

/// <summary>The seats a decision has, and nobody on the map sits on yet.</summary>
public static class MapSeats
{
    private static readonly EmptySeat[] Seats =
    [
        new(Roles.DecisionMaker, new("Whose signature ends the discussion?", "谁签字就算定了？")),
        new(Roles.Approver, new("Who approves after that, or can still say no?", "之后还要谁批准，谁还能否决？")),
        new(Roles.Evaluator, new("Who scores the offers?", "谁给方案打分？")),
        new(Roles.User, new("Who will work with it?", "谁来使用？")),
        new(Roles.Initiator, new("Who asked for this project?", "谁提出这个项目？")),
    ];

    /// <summary>The one that weighs most first. Somebody who left has no seat.</summary>
    public static IReadOnlyList<EmptySeat> Empty(Deal deal, LocalDate today) =>
        [.. Seats.Where(s => !deal.People.Exists(p => p.Seat.Roles.HasFlag(s.Role) && !(p.Seat.Left <= today)))];
}
