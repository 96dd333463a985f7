using System.Collections.Immutable;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Something that a form edits field by field, each as text: how it is submitted, remembered by a card, and joined with what others saved meanwhile.</summary>
/// <typeparam name="TField">Its fields, in the order in which cards keep them: a new one comes last.</typeparam>
/// <typeparam name="T">What it is about.</typeparam>
/// <param name="of">A field as text; empty for none.</param>
/// <param name="with">The same with another text of a field; throws a <see cref="FormatException"/> for a text that is none of the field's.</param>
/// <param name="inputOf">What the input of a field is called, and a <see cref="Parsing.Problem"/> of it.</param>
/// <param name="clean">A submitted text as it is kept.</param>
public sealed class FormFields<TField, T>(
    Func<T, TField, string> of, Func<T, TField, string, T> with, Func<TField, string> inputOf, Func<TField, string, string> clean)
    where TField : struct, Enum
{
    private const char Separator = '.';

    private readonly TField[] _all = Enum.GetValues<TField>();

    public IReadOnlyList<TField> All => _all;

    public string InputOf(TField field) => inputOf(field);

    public Dictionary<TField, string> Texts(T shown) => _all.ToDictionary(f => f, f => of(shown, f));

    /// <summary>What a form showed when it was drawn: a fingerprint of each field, so that no words travel.</summary>
    public string Marks(T shown) => string.Join(Separator, _all.Select(f => Fingerprint.Of(of(shown, f))));

    /// <summary>Something new, as submitted.</summary>
    public T Fill(T fresh, IReadOnlyDictionary<TField, string> submitted) =>
        submitted.Aggregate(fresh, (filled, s) => with(filled, s.Key, clean(s.Key, s.Value)));

    /// <summary>What only the form changed is taken, what nobody touched stays; a field that somebody else changed differently is a conflict and stays, too.</summary>
    /// <param name="before">As on record.</param>
    /// <param name="submitted">A field that is not there is left alone.</param>
    /// <param name="drawn">From <see cref="Marks"/>. A field of which it knows nothing is replaced.</param>
    public (T After, ImmutableList<TField> Conflicts) Join(T before, IReadOnlyDictionary<TField, string> submitted, string? drawn)
    {
        var marks = drawn?.Split(Separator) ?? [];
        var (after, conflicts) = (before, ImmutableList.CreateBuilder<TField>());
        foreach (var (field, text) in submitted)
        {
            var (mine, current) = (clean(field, text), of(before, field));
            var was = marks.ElementAtOrDefault(Array.IndexOf(_all, field)) is { Length: > 0 } mark ? mark : null;
            if (mine == current || Fingerprint.Of(mine) == was)
            {
                continue;
            }

            if (was is not null && Fingerprint.Of(current) != was)
            {
                conflicts.Add(field);
                continue;
            }

            after = with(after, field, mine);
        }

        return (after, conflicts.ToImmutable());
    }
}
