using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>Everything of a deal as lines of text: two deals are the same when these are.</summary>
internal static class DealText
{
    public static void AssertSame(Deal expected, Deal actual) => Assert.Equal(Of(expected), Of(actual));

    public static string Of(Deal deal) => string.Join('\n', Lines(deal));

    private static IEnumerable<string> Lines(Deal deal) =>
    [
        $"{deal.Tenant} {deal.Id} revision {deal.Revision} {deal.TimeZone} {deal.Book}",
        $"{deal.Header}",
        $"{deal.Stage} {At(deal.StageSince)} opened {At(deal.Opened)} changed {At(deal.LastChange)} answered {At(deal.LastAnswer)}",
        deal.Closing is { } c ? $"{c.Outcome} '{c.Reason}' {c.By} {At(c.At)}" : "open",
        $"owner {deal.Owner}",
        .. deal.Members.Select(m => $"{m}"),
        .. deal.Competitors.Select(c => $"{c}"),
        .. deal.People.Select(p => $"{p} {PersonText.Of(p, PersonField.Ties)}"),
        $"removed {string.Join(' ', deal.RemovedPeople)}, chain {deal.ChainType}",
        .. deal.Evidence.Select(e => $"{e with { Asks = [] }} {string.Join(" / ", e.Asks)}"),
        .. deal.Actions.Select(a => $"{a}"),
        .. deal.Visits.Select(v => $"{v} {string.Join(' ', v.What.Met)} {string.Join(' ', v.What.Others)} {string.Join(' ', v.What.Went)} counted {string.Join(' ', v.Counted ?? [])}"),
        .. deal.NextVisit is { } next ? [$"next visit {next}"] : Array.Empty<string>(),
        .. deal.Route.Select(s => $"{s}"),
        .. deal.CloseDateMoves.Select(m => $"{At(m.At)} {m.From} -> {m.To}"),
        .. deal.Answers.OrderBy(a => a.Key.ToString(), StringComparer.Ordinal).SelectMany(a => Lines(a.Key, a.Value)),
    ];

    private static IEnumerable<string> Lines(AnswerKey key, Answer answer) =>
    [
        $"{key} = {Of(answer.Value)} '{answer.Note ?? "none"}' {answer.By} {At(answer.At)} {answer.Revision} changed {At(answer.ChangedAt)}{(answer.Source is { } source ? $" said by {source}" : "")}",
        $"before {Of(answer.Previous)} {At(answer.PreviousAt)}",
        .. answer.Views.OrderBy(v => v.Key.Value, StringComparer.Ordinal).Select(v => $"{v.Key} says {Of(v.Value.Value)} {At(v.Value.At)}"),
    ];

    private static string Of(AnswerValue? value) => value is null ? "nothing" : $"{value.GetType().Name} {value.ToText()}";

    private static string At(Instant? at) => at?.ToUnixTimeTicks().ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "never";
}
