using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Books.Pipeline;

/// <summary>
/// As what a deal is counted, and under which keys it is found. Only who replaces the totals in the same transaction writes one: that is why
/// entries, totals and keys always agree.
/// </summary>
/// <param name="Keys">As they were made: a later version may rank otherwise, and has to find them all the same.</param>
/// <param name="Step">Of the totals that it was written with.</param>
internal sealed record PipelineEntry(DealId Deal, PipelineDeal Facts, IReadOnlyList<string> Keys, long Step)
{
    public static PipelineEntry Of(DealId deal, PipelineDeal facts, DealWorth worth, long step) => new(deal, facts, [.. PipelineKeys.Of(deal, facts, worth)], step);

    public static PipelineEntry Read(Row row) => new(
        PipelineKeys.DealOf(row),
        new(
            row.FindString("verdict") is { } verdict ? JsonText.Checked(row, "verdict", () => JsonText.Enum<Verdict>(verdict)) : null,
            row.GetString("lights"),
            JsonText.Checked(row, "stage", () => JsonText.Enum<Stage>(row.GetString("stage"))),
            JsonText.Read(row, "owner", DealJson.ReadMember),
            row.FindString("currency") is { } currency
                ? new Money(JsonText.Checked(row, "amount", () => JsonText.Amount(row.GetString("amount"))), currency) : null,
            row.FindString("close") is { } close ? Day(row, "close", close) : null,
            Day(row, "active", row.GetString("active")))
        {
            Fell = row.FindString("fell") is { } on
                ? new(row.GetInt32("fellIn"), Letter(row, "fellFrom"), Letter(row, "fellTo"), Day(row, "fell", on)) : null,
        },
        row.GetString("keys").Split(' '),
        row.GetInt64("step"));

    public RowProperties Write() => new()
    {
        ["verdict"] = Facts.Verdict?.ToString(),
        ["lights"] = Facts.Lights,
        ["stage"] = Facts.Stage.ToString(),
        ["owner"] = JsonText.Write(json => DealJson.WriteMember(json, Facts.Owner)),
        ["amount"] = Facts.Amount is { } money ? JsonText.Of(money.Amount) : null,
        ["currency"] = Facts.Amount?.Currency,
        ["close"] = Facts.Close is { } close ? JsonText.Of(close) : null,
        ["active"] = JsonText.Of(Facts.Active),
        ["fell"] = Facts.Fell is { } fell ? JsonText.Of(fell.On) : null,
        ["fellIn"] = Facts.Fell?.Group,
        ["fellFrom"] = Facts.Fell?.From.ToString(),
        ["fellTo"] = Facts.Fell?.To.ToString(),
        ["keys"] = string.Join(' ', Keys),
        ["step"] = Step,
    };

    /// <summary>Whenever it was written.</summary>
    public bool SaysTheSameAs(PipelineEntry? other) => other is not null && Deal == other.Deal && Facts == other.Facts && Keys.SequenceEqual(other.Keys);

    private static LocalDate Day(Row row, string name, string text) => JsonText.Checked(row, name, () => JsonText.Day(text));

    private static Light Letter(Row row, string name) => JsonText.Checked(row, name, () => JsonText.Enum<Light>(row.GetString(name)));
}
