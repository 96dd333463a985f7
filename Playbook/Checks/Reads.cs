namespace KeyAccountBot.Playbook.Checks;

/// <summary>
/// What a rule looks at: our answers by criterion, everything else by kind. In a channel a rule sees nothing that is one-to-one
/// (<c>Facts.Shared</c>), unless it only <see cref="Totals">adds up</see>.
/// </summary>
public readonly record struct Reads(CriterionSet Criteria, Aspect Aspects)
{
    /// <summary>Tells how many or how far ahead, over all criteria at once, and names none: in a channel the total is that of all.</summary>
    public bool Totals { get; private init; }

    public static Reads Of(params ReadOnlySpan<Criterion> criteria) => new(CriterionSet.Of(criteria), Aspect.None);

    public static Reads Of(CriterionSet criteria) => new(criteria, Aspect.None);

    public static Reads Only(Aspect aspects) => new(CriterionSet.None, aspects);

    public Reads InTotal() => this with { Totals = true };

    public Reads And(Aspect aspects) => this with { Aspects = Aspects | aspects };
}

/// <summary>Kinds of facts beside our answers.</summary>
[Flags]
public enum Aspect
{
    None = 0,
    Stage = 1,
    CloseDate = 2,
    EventDate = 4,
    Money = 8,
    BuyingMode = 16,
    Rivals = 32,
    AnswerDates = 64,
    Roles = 128,
    Attitudes = 256,
    Power = 512,
    Meetings = 1024,
    PeopleChanges = 2048,
    Coach = 4096,
    Actions = 8192,
    Visits = 16384,
    Signs = 32768,
    Value = 65536,
    Strategy = 131072,
    PainChain = 262144,
    Account = 524288,
    Chain = 1048576,
    Sources = 2097152,
}
