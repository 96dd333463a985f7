using System.Collections.Immutable;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// Joins what two people ticked in one list, choice by choice: a choice is ticked or it is not, so two who start from the same list never
/// contradict each other.
/// </summary>
public static class ChoiceMerge
{
    /// <summary>What a card says about a list, ready to be joined: new ticks are of <paramref name="today"/>, the others keep their day.</summary>
    /// <param name="submitted">Ids with commas between them; empty when nothing is ticked.</param>
    /// <param name="was">What the card showed; empty when it was never asked.</param>
    /// <param name="recorded">The day of what is on record without one of its own.</param>
    /// <returns>As <see cref="AnswerValue.ToText"/>; <paramref name="was"/> itself when nothing was changed.</returns>
    public static string Submitted(Question question, string submitted, string was, AnswerValue? onRecord, LocalDate today, LocalDate? recorded = null)
    {
        if (submitted == "?")
        {
            return submitted;
        }

        var before = Ids(was);
        var ids = Alone(question, [.. Ids(submitted)], before);
        if (ids.Order(StringComparer.Ordinal).SequenceEqual(before.Order(StringComparer.Ordinal)))
        {
            return was;
        }

        var known = onRecord as AnswerValue.Chosen;
        return new AnswerValue.Chosen(ids)
        {
            Since = question.Dated ? ids.ToImmutableDictionary(id => id, Since) : ImmutableDictionary<string, LocalDate>.Empty,
        }.ToText();

        LocalDate Since(string id) =>
            known?.Since.TryGetValue(id, out var day) == true ? day
            : known?.Ids.Contains(id) == true ? recorded ?? today
            : today;
    }

    /// <summary>Null when the texts are no lists of this question, so that there is nothing to join.</summary>
    internal static AnswerValue? Join(Question question, string was, AnswerValue? current, string now)
    {
        if (question.Kind != AnswerKind.MultiChoice
            || current is not AnswerValue.Chosen theirs
            || !QuestionValue.TryRead(question, now, out var value) || value is not AnswerValue.Chosen mine)
        {
            return null;
        }

        var before = Ids(was);
        var ticked = mine.Ids.Except(before).ToList();
        var left = Alone(question, [.. theirs.Ids.Where(id => mine.Ids.Contains(id) || !before.Contains(id)).Union(ticked)], theirs.Ids);
        if (left.IsEmpty)
        {
            return null;
        }

        var joined = string.Join(',', left.Select(id =>
            theirs.Since.ContainsKey(id) ? Dated(id, theirs.Since) : Dated(id, mine.Since)));
        return QuestionValue.TryRead(question, joined, out var all) ? all : null;
    }

    internal static string Dated(string id, ImmutableDictionary<string, LocalDate> since) =>
        since.TryGetValue(id, out var day) ? $"{id}@{NodaTime.Text.LocalDatePattern.Iso.Format(day)}" : id;

    /// <summary>"None" gives way to what is ticked after it, the others to "none"; and it is what is left when everything was taken back.</summary>
    private static ImmutableArray<string> Alone(Question question, ImmutableArray<string> ids, IReadOnlyCollection<string> before) =>
        question.Choices.All(c => c.Id != Choice.None) ? ids
        : ids.IsEmpty ? (before.Count > 0 ? [Choice.None] : ids)
        : ids.Length < 2 || !ids.Contains(Choice.None) ? ids
        : before.Contains(Choice.None) ? ids.Remove(Choice.None)
        : [Choice.None];

    private static string[] Ids(string text) => text.Length == 0 || text == "?" ? [] : [.. text.Split(',').Select(piece => piece.Split('@')[0])];
}
