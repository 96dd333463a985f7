using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime.Text;

namespace KeyAccountBot.Cards;

/// <summary>
/// What an edit form showed when it was drawn, short enough to travel in its actions: name and account as fingerprints,
/// competitors by id, the rest as it is.
/// </summary>
public sealed class FormShown
{
    private const char Separator = '|';

    private readonly string[] parts;

    private FormShown(string[] parts) => this.parts = parts;

    private enum Part
    {
        Name,
        Account,
        Amount,
        CloseDate,
        CompanyType,
        Tender,
        NoCompetitor,
        Competitors,
    }

    public static string Write(Deal deal)
    {
        var header = deal.Header;
        return string.Join(
            Separator,
            Fingerprint.Of(header.Name),
            Fingerprint.Of(header.Account),
            header.Amount is { } amount ? new AnswerValue.Sum(amount).ToText() : "",
            header.CloseDate is { } date ? LocalDatePattern.Iso.Format(date) : "",
            header.CompanyType?.ToString(),
            header.Tender ? Inputs.Yes : Inputs.No,
            header.NoCompetitor ? Inputs.Yes : Inputs.No,
            string.Join(',', deal.Rivals.Select(c => c.Id)));
    }

    /// <summary>Null when the text is none of ours.</summary>
    public static FormShown? Read(string? text) =>
        text?.Split(Separator) is { } parts && parts.Length == Enum.GetValues<Part>().Length ? new(parts) : null;

    /// <summary>
    /// The form as it was drawn, for <see cref="DealEdit.Decide"/>. A fingerprint cannot be read back: where it is neither that of
    /// what was submitted nor of what is on record, a text stands there that equals neither, which is a conflict.
    /// </summary>
    public DealForm Was(DealForm submitted, Deal current) => new(
        Recognized(Part.Name, submitted.Name, current.Header.Name) ?? "",
        Recognized(Part.Account, submitted.Account, current.Header.Account),
        AnswerValue.TryParse(AnswerKind.Money, this[Part.Amount], out var money) && money is AnswerValue.Sum sum ? sum.Money : null,
        LocalDatePattern.Iso.Parse(this[Part.CloseDate]) is { Success: true } date ? date.Value : null,
        Enum.TryParse<CompanyType>(this[Part.CompanyType], out var type) && Enum.IsDefined(type) ? type : null,
        this[Part.Tender] == Inputs.Yes,
        this[Part.NoCompetitor] == Inputs.Yes,
        [.. current.Competitors.IntersectBy(this[Part.Competitors].Split(','), c => c.Id).Select(c => c.Name)]);

    private string this[Part part] => parts[(int)part];

    private string? Recognized(Part part, string? submitted, string? onRecord) =>
        this[part] == Fingerprint.Of(submitted) ? submitted
        : this[part] == Fingerprint.Of(onRecord) ? onRecord
        : "#" + this[part];
}
