using System.Collections.Immutable;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <param name="Texts">As submitted, to show again.</param>
/// <param name="Values">As the form's fields keep them; fields that were not on the card, or could not be read, are not in it.</param>
/// <param name="Problems">Of the fields that could not be read.</param>
internal sealed record SubmittedForm<TField>(
    IReadOnlyDictionary<TField, string> Texts, IReadOnlyDictionary<TField, string> Values, ImmutableList<Problem> Problems)
    where TField : struct, Enum
{
    /// <summary>Only these are shown as they were submitted.</summary>
    public Dictionary<TField, string> TextsOf(IEnumerable<TField> fields) => Texts.Where(t => fields.Contains(t.Key)).ToDictionary();
}

/// <summary>Reads a form field by field.</summary>
internal static class SubmittedForm
{
    /// <param name="value">The text of a field as it is kept, or why it is none. What says that nothing is known comes as empty.</param>
    /// <param name="sees">Whether the reader saw a field; what one sends without is left alone.</param>
    public static SubmittedForm<TField> Read<TField, T>(
        Submission card, FormFields<TField, T> form, Func<TField, string, (string Value, LocalText? Problem)> value, Func<TField, bool>? sees = null)
        where TField : struct, Enum
    {
        var (texts, values) = (new Dictionary<TField, string>(), new Dictionary<TField, string>());
        var problems = ImmutableList.CreateBuilder<Problem>();
        foreach (var field in form.All.Where(f => sees?.Invoke(f) != false))
        {
            if (card[form.InputOf(field)] is not { } sent)
            {
                continue;
            }

            texts[field] = sent;
            var (read, problem) = value(field, sent.Trim() is Inputs.NotKnown ? "" : sent.Trim());
            if (problem is { } wrong)
            {
                problems.Add(new(form.InputOf(field), wrong));
            }
            else
            {
                values[field] = read;
            }
        }

        return new(texts, values, problems.ToImmutable());
    }
}
