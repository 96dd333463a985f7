using System.Collections.Immutable;
using System.Text.Json;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Bench.Checking;

/// <param name="Id">Given back with the result.</param>
internal sealed record ReadDeal(string? Id, CheckInput Input);

/// <summary>Reads a deal in the form of docs/check-json.md.</summary>
internal static class DealReader
{
    /// <exception cref="FormatException">It is none; the message says where.</exception>
    public static ReadDeal Read(JsonElement json) => Fields.Read(json, "", f => new ReadDeal(f.Text("id"), Input(f)));

    private static CheckInput Input(Fields f) => new()
    {
        Today = f.RequiredDay("today"),
        Stage = f.RequiredWord<Stage>("stage"),
        StageSince = f.Day("stageSince"),
        Closed = f.Flag("closed"),
        Amount = Money(f, "amount"),
        CloseDate = f.Day("closeDate"),
        CloseMoves = f.Objects("closeMoves", m => new DateMove(m.RequiredDay("on"), m.Day("from"), m.Day("to"))),
        Tender = f.Flag("tender"),
        NoCompetitor = f.Flag("noCompetitor"),
        Rivals = f.Objects("competitors", c => new CheckRival(c.RequiredText("id"), c.Text("name") ?? "", AnswerReader.Sheet(c))),
        CurrentSupplier = f.Text("currentSupplier"),
        Answers = AnswerReader.Sheet(f),
        Chain = f.Word<ChainType>("chain"),
        People = f.Objects("people", PersonReader.Person),
        Coaches = f.Objects("coaches", PersonReader.Coach),
        EventDate = f.Day("eventDate"),
        EventDateOpenOn = f.Day("eventDateOpenOn"),
        Budget = Money(f, "budget"),
        BudgetOpenOn = f.Day("budgetOpenOn"),
        BuyingMode = f.Text("buyingMode"),
        Bid = f.Object("bid", b => new BidFacts(b.RequiredText("currency"), b.Number("price"), b.Number("fullCost"), b.Number("winningPrice"))),
        Value = f.Object("value", v => new ValueFacts(v.Flag("measured"), v.Flag("confirmed"))),
        ValueBalance = f.Number("valueBalance"),
        Strategy = f.Word<Strategy>("strategy"),
        Signs = f.List("signs", (json, where) => Fields.Read(json, where, s => new TickedSign(s.RequiredText("id"), s.RequiredDay("on")))),
        FactsAnsweredOn = f.Day("factsAnsweredOn"),
        PainChain = f.Object("painChain", p => new PainChain(p.Whole("links") ?? 0, p.Flag("reachesExecutive"))),
        Visits = f.Objects("visits", v => new CheckVisit(v.RequiredDay("on"), v.Flag("customerPromised"))),
        NextMeeting = f.Day("nextMeeting"),
        Actions = f.Objects("actions", Action),
        Account = f.Object("account", Account),
        Mutes = f.Objects("mutes", m => new Mute(m.RequiredText("rule"), m.RequiredDay("until"), m.Text("reason") ?? "")),
    };

    private static Money? Money(Fields f, string name) => f.Any(name) is { } json
        ? Fields.Read(json, f.At(name), m => new Money(m.Number("value") ?? throw Fields.Wrong(m.At("value"), "is missing"), m.RequiredText("currency")))
        : null;

    private static CheckAction Action(Fields f) => new(
        f.RequiredText("id"),
        f.Word<ActionOwner>("owner") ?? ActionOwner.Us,
        f.Day("created"),
        f.Day("due"),
        f.Day("doneOn"),
        CriterionSet.Of([.. f.List("criteria", AnswerReader.CriterionOf) ?? []]),
        f.Text("rule"));

    private static CheckAccount Account(Fields f) => new(
        f.Word<Tier>("tier"),
        f.Whole("visitsOwed"),
        f.Whole("visitsMade"),
        f.Day("underReviewSince"),
        f.List("retention", AnswerReader.MarkOf) ?? ImmutableArray<Mark>.Empty,
        f.Object("now", Ratios),
        f.Object("before", Ratios));

    private static Ratios Ratios(Fields f) => new(
        f.Number("liquidAssets"), f.Number("netMargin"), f.Number("returnOnAssets"), f.Number("collectionDays"), f.Number("stockDays"));
}
