using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Check;

/// <summary>
/// A check with its names, ready to draw. Made by <c>Of</c> alone: from a <see cref="CheckResult"/> for members, from a
/// <see cref="ChannelCheck"/>, which has neither verdict nor people, for everybody else.
/// </summary>
public sealed partial record CheckView
{
    private CheckView(CheckNames names, Place place)
    {
        var deal = names.Deal;
        (Deal, DealName, Stage, IsOpen) = (DealRef.Of(deal), deal.Header.Name, deal.Stage, deal.IsOpen);
        (Amount, CloseDate, Today, Place) = (deal.Header.Amount, deal.Header.CloseDate, names.Input.Today, place);
        IsTeams = deal.Book.IsTeam;
    }

    public DealRef Deal { get; }

    public string DealName { get; }

    public Stage Stage { get; }

    public bool IsOpen { get; }

    public Money? Amount { get; }

    public LocalDate? CloseDate { get; }

    public LocalDate Today { get; }

    public Place Place { get; }

    /// <summary>May see and answer everything one-to-one.</summary>
    public bool IsMember { get; init; } = true;

    /// <summary>Null where none may be shown.</summary>
    public VerdictView? Verdict { get; private init; }

    public IReadOnlyList<LightView> Lights { get; private init; } = [];

    /// <summary>At most two, those who are furthest ahead first.</summary>
    public IReadOnlyList<string> Rivals { get; private init; } = [];

    /// <summary>Competitors that have no column.</summary>
    public int MoreRivals { get; private init; }

    /// <summary>Null when the map says nothing.</summary>
    public Light? Map { get; private init; }

    /// <summary>Null without a candidate.</summary>
    public CoachVerdict? Coach { get; private init; }

    /// <summary>Criteria whose plus is in doubt.</summary>
    public IReadOnlyList<LocalText> Disputed { get; private init; } = [];

    public IReadOnlyList<FindingView> Findings { get; private init; } = [];

    /// <summary>Findings, muted and hidden ones that the card has no room for.</summary>
    public int More { get; private init; }

    public IReadOnlyList<AskView> Questions { get; private init; } = [];

    /// <summary>How many rules and thresholds the deal's book has otherwise than delivered.</summary>
    public int Tuned { get; init; }

    /// <summary>Judged by the rules of a team's book, not of the owner's own.</summary>
    public bool IsTeams { get; }

    /// <summary>What was just done; may hold names.</summary>
    public LocalText? Told { get; init; }
}

/// <param name="Why">The row that decided, in words.</param>
public sealed record VerdictView(Verdict Verdict, VerdictRow Row, int Known, LocalText Why);

/// <param name="Counts">Such as "3 known, 1 disputed, 1 open"; null when the word says enough.</param>
/// <param name="Leads">Points ahead of each of <see cref="CheckView.Rivals"/>; null where not comparable.</param>
public sealed record LightView(LocalText Label, Light Light, LocalText? Counts, IReadOnlyList<int?> Leads);

/// <param name="Say">May hold names.</param>
/// <param name="Next">The next step; may hold names.</param>
public sealed record FindingView(string RuleId, Severity Severity, bool IsContradiction, LocalText Say, LocalText Next);

/// <param name="Ask">The question as it can be said aloud; may hold a name.</param>
/// <param name="Whom">Whom to ask, about what, and what the answer would change; may hold names.</param>
public sealed record AskView(Topic Topic, LocalText Ask, LocalText Whom)
{
    /// <summary>What the map knows of it; only for who sees all of the deal.</summary>
    public LocalText? Beside { get; init; }
}
