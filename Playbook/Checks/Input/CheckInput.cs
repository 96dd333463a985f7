using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Input;

/// <summary>
/// Everything the deal check reads, as of one day in the deal's time zone. What is not recorded is null or empty, never zero: a rule
/// without its data says nothing. The order of people, competitors, visits, actions and evidence means nothing; ids do.
/// </summary>
public sealed partial record CheckInput
{
    public required LocalDate Today { get; init; }

    public required Stage Stage { get; init; }

    public LocalDate? StageSince { get; init; }

    public bool Closed { get; init; }

    public Money? Amount { get; init; }

    public LocalDate? CloseDate { get; init; }

    public ImmutableArray<DateMove> CloseMoves { get; init; } = [];

    public bool Tender { get; init; }

    /// <summary>Somebody confirmed that nobody competes: different from none named.</summary>
    public bool NoCompetitor { get; init; }

    public ImmutableArray<CheckRival> Rivals { get; init; } = [];

    /// <summary><see cref="Us"/>, a competitor's id, another word for nobody of these, or null: not known.</summary>
    public string? CurrentSupplier { get; init; }

    public AnswerSheet Answers { get; init; } = AnswerSheet.Empty;

    public ChainType? Chain { get; init; }

    public ImmutableArray<CheckPerson> People { get; init; } = [];

    public ImmutableArray<CoachCandidate> Coaches { get; init; } = [];

    /// <summary>The customer's own deadline.</summary>
    public LocalDate? EventDate { get; init; }

    public Money? Budget { get; init; }

    /// <summary>When the budget was asked for and nobody knew; null once there is a figure.</summary>
    public LocalDate? BudgetOpenOn { get; init; }

    /// <summary>As <see cref="BudgetOpenOn"/>, of the customer's deadline.</summary>
    public LocalDate? EventDateOpenOn { get; init; }

    /// <summary>How they buy, as a word of the gates; null when not known.</summary>
    public string? BuyingMode { get; init; }

    public BidFacts? Bid { get; init; }

    public ValueFacts? Value { get; init; }

    /// <summary>Benefits minus costs for the customer.</summary>
    public decimal? ValueBalance { get; init; }

    public Strategy? Strategy { get; init; }

    /// <summary>Null when neither <c>control</c> nor <c>danger</c> was ever opened.</summary>
    public ImmutableArray<TickedSign>? Signs { get; init; }

    public PainChain? PainChain { get; init; }

    public ImmutableArray<CheckVisit> Visits { get; init; } = [];

    public LocalDate? NextMeeting { get; init; }

    public ImmutableArray<CheckAction> Actions { get; init; } = [];

    public CheckAccount? Account { get; init; }

    public ImmutableArray<Mute> Mutes { get; init; } = [];

    /// <summary>When an answer on the deal, other than of the assessment, was last given or confirmed.</summary>
    public LocalDate? FactsAnsweredOn { get; init; }

    /// <summary>Without what is one-to-one: the answers to some criteria, of ours and of competitors, whose word answers rest on, coaches.</summary>
    public CheckInput ForChannel() => this with
    {
        Answers = Answers.ForChannel(),
        Rivals = [.. Rivals.Select(r => r with { Answers = r.Answers.ForChannel() })],
        Coaches = [],
    };

    /// <summary><see cref="CurrentSupplier"/> when it is us.</summary>
    public const string Us = "us";
}

/// <param name="Id"><c>c1</c>, <c>c2</c> …</param>
public sealed record CheckRival(string Id, string Name, AnswerSheet Answers);

/// <summary>A move of the close date.</summary>
public sealed record DateMove(LocalDate On, LocalDate? From, LocalDate? To)
{
    public bool IsLater => To > From;
}

/// <summary>How decisions run at the customer.</summary>
public enum ChainType
{
    /// <summary>Owner-run.</summary>
    Straight,

    /// <summary>Multinational or chain.</summary>
    Tree,

    /// <summary>State-owned or government.</summary>
    Mesh,
}
