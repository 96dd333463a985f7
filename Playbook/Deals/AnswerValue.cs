using System.Collections.Immutable;
using System.Globalization;
using KeyAccountBot.Playbook.Methods;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// A value of one of the kinds of <see cref="AnswerKind"/>, or <see cref="Unknown"/>: asked, and nobody knows. Its text form
/// (<see cref="ToText"/>, <see cref="TryParse"/>) is what cards carry and rows keep; changing it needs a migration.
/// </summary>
public abstract record AnswerValue
{
    /// <summary>Asked, not known. Its text is <c>?</c>.</summary>
    public static readonly AnswerValue Unknown = new NotKnown();
    public static readonly AnswerValue Plus = new Rated(true);
    public static readonly AnswerValue Minus = new Rated(false);

    /// <summary>As <see cref="ToText"/> writes a number: a comma that somebody typed could be either of two signs, and is not read here.</summary>
    private const NumberStyles Written = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private AnswerValue()
    {
    }

    public bool IsKnown => this is not NotKnown;

    public abstract string ToText();

    /// <summary>Reads a value of the given kind; false when the text is not one.</summary>
    public static bool TryParse(AnswerKind kind, string text, out AnswerValue value)
    {
        value = text == "?" ? Unknown : Read(kind, text) ?? Unknown;
        return text == "?" || value.IsKnown;
    }

    private static AnswerValue? Read(AnswerKind kind, string text) => kind switch
    {
        AnswerKind.Rating => text switch { "+" => Plus, "-" => Minus, _ => null },
        AnswerKind.Choice => text.Length > 0 ? new Chosen([text]) : null,
        AnswerKind.MultiChoice => text.Length > 0 ? Chosen.Read(text) : null,
        AnswerKind.Persons => text.Length > 0 ? new Persons([.. text.Split(',')]) : null,
        AnswerKind.Number => decimal.TryParse(text, Written, CultureInfo.InvariantCulture, out var n) ? new Number(n) : null,
        AnswerKind.Money => text.Split(' ') is [var amount, var currency]
            && decimal.TryParse(amount, Written, CultureInfo.InvariantCulture, out var m) ? new Sum(new(m, currency)) : null,
        AnswerKind.Date => LocalDatePattern.Iso.Parse(text) is { Success: true } d ? new Day(d.Value) : null,
        AnswerKind.Evidence => Evidence.Read(text),
        AnswerKind.Text => text.Length > 0 ? new Words(text) : null,
        _ => null,
    };

    private sealed record NotKnown : AnswerValue
    {
        public override string ToText() => "?";
    }

    public sealed record Rated(bool IsPlus) : AnswerValue
    {
        public override string ToText() => IsPlus ? "+" : "-";
    }

    /// <summary>One or more choice ids, in the order of the method: <c>delays,budget-gone@2026-11-20</c>.</summary>
    public sealed record Chosen(ImmutableArray<string> Ids) : AnswerValue
    {
        /// <summary>The day on which a choice was ticked; empty where the question keeps none.</summary>
        public ImmutableDictionary<string, LocalDate> Since { get; init; } = ImmutableDictionary<string, LocalDate>.Empty;

        public bool Equals(Chosen? other) => other is not null && ToText() == other.ToText();

        public override int GetHashCode() => ToText().GetHashCode(StringComparison.Ordinal);

        public override string ToText() => string.Join(',', Ids.Select(id => ChoiceMerge.Dated(id, Since)));

        internal static Chosen? Read(string text)
        {
            var pieces = text.Split(',').Select(piece => piece.Split('@', 2)).ToList();
            var days = pieces.Where(p => p.Length == 2).Select(p => (Id: p[0], Day: LocalDatePattern.Iso.Parse(p[1]))).DistinctBy(p => p.Id).ToList();
            return days.TrueForAll(d => d.Day.Success)
                ? new([.. pieces.Select(p => p[0])]) { Since = days.ToImmutableDictionary(d => d.Id, d => d.Day.Value) }
                : null;
        }
    }

    /// <summary>People of the deal by id.</summary>
    public sealed record Persons(ImmutableArray<string> Ids) : AnswerValue
    {
        public bool Equals(Persons? other) => other is not null && Ids.SequenceEqual(other.Ids);

        public override int GetHashCode() => ToText().GetHashCode(StringComparison.Ordinal);

        public override string ToText() => string.Join(',', Ids);
    }

    public sealed record Words(string Text) : AnswerValue
    {
        public override string ToText() => Text;
    }

    public sealed record Number(decimal Value) : AnswerValue
    {
        public override string ToText() => Value.ToString(CultureInfo.InvariantCulture);
    }

    public sealed record Sum(Money Money) : AnswerValue
    {
        // Without the zeros that "2.8m" leaves behind the point: the text stands in inputs.
        public override string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Money.Amount:0.############} {Money.Currency}");
    }

    public sealed record Day(LocalDate Date) : AnswerValue
    {
        public override string ToText() => LocalDatePattern.Iso.Format(Date);
    }

    /// <summary>Something that happened and how we know; what happened is the answer's note.</summary>
    public sealed record Evidence(LocalDate Happened, EvidenceKind Kind, bool Against) : AnswerValue
    {
        public override string ToText() =>
            $"{LocalDatePattern.Iso.Format(Happened)} {Kind} {(Against ? "against" : "for")}";

        internal static Evidence? Read(string text) =>
            text.Split(' ') is [var day, var kind, var side]
            && LocalDatePattern.Iso.Parse(day) is { Success: true } date
            && Enum.TryParse<EvidenceKind>(kind, out var parsed) && Enum.IsDefined(parsed)
            && side is "for" or "against"
                ? new(date.Value, parsed, side == "against")
                : null;
    }
}

/// <summary>How we know, the strongest first.</summary>
public enum EvidenceKind
{
    Document,
    Witnessed,
    Told,
    Claimed,
}
