using System.Diagnostics.CodeAnalysis;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>What is wrong with something a person typed.</summary>
public enum ProblemKind
{
    /// <summary>It does not look like a value of this kind at all.</summary>
    Unreadable,

    /// <summary>Nothing was typed where something is needed.</summary>
    Missing,

    /// <summary>Two readings are equally good, so the person has to say which.</summary>
    Ambiguous,

    /// <summary>Clearly meant as such a value, but there is none like it: 30 February, a negative amount.</summary>
    Impossible,

    /// <summary>Readable, but beyond what is kept.</summary>
    OutOfRange,

    /// <summary>It must not be kept (docs/care-with-people.md): what was typed is not shown again either.</summary>
    NotKept,
}

/// <summary>One sentence to the person who typed it: what was read, and what would work.</summary>
/// <param name="Field">The field it belongs to, one of <see cref="Fields"/> or the caller's own.</param>
public sealed record Problem(string Field, LocalText Text, ProblemKind Kind = ProblemKind.Unreadable)
{
    public Problem For(string field) => this with { Field = field };
}

/// <summary>Names of the fields that parsers put into a <see cref="Problem"/>.</summary>
public static class Fields
{
    public const string Name = "name";
    public const string Account = "account";
    public const string Amount = "amount";
    public const string CloseDate = "closeDate";
    public const string Competitors = "competitors";
    public const string CompanyType = "companyType";
    public const string Stage = "stage";
    public const string Outcome = "outcome";
    public const string Title = "title";
    public const string What = "what";
    public const string When = "when";
    public const string Route = "route";
    public const string Open = "open";
    public const string Reason = "reason";
    public const string Owner = "owner";
    public const string Due = "due";
    public const string Criterion = "criterion";
    public const string Met = "met";
    public const string OthersMet = "othersMet";
    public const string WePromised = "wePromised";
    public const string TheyPromised = "theyPromised";
    public const string NextVisit = "nextVisit";
    public const string Goal = "goal";
    public const string AskFor = "askFor";
    public const string Text = "text";
}

/// <summary>A value read from typed text, or the problem to show instead.</summary>
public sealed record Parsed<T>
{
    private readonly T? value;

    internal Parsed(T value) => this.value = value;

    internal Parsed(Problem problem) => Problem = problem;

    /// <summary>Null when there is a value.</summary>
    public Problem? Problem { get; }

    public bool IsValid => Problem is null;

    /// <exception cref="InvalidOperationException">There is a problem instead.</exception>
    public T Value => Problem is null
        ? value!
        : throw new InvalidOperationException($"No value was read for {Problem.Field}: {Problem.Text.En}");

    public bool TryGet([MaybeNullWhen(false)] out T read, [NotNullWhen(false)] out Problem? problem)
    {
        (read, problem) = (value, Problem);
        return problem is null;
    }

    public static implicit operator Parsed<T>(T value) => new(value);

    public static implicit operator Parsed<T>(Problem problem) => new(problem);
}
