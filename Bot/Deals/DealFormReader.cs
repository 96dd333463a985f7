using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Bot.Deals;

/// <param name="Texts">As submitted, to show again.</param>
/// <param name="Problems">Of the fields that could not be read; what was read may still be refused.</param>
internal sealed record ReadForm(DealFormTexts Texts, DealForm Form, IReadOnlyList<Problem> Problems);

/// <summary>Reads the header form of a card.</summary>
internal static class DealFormReader
{
    public static ReadForm Read(Submission card, LocalDate today)
    {
        var texts = new DealFormTexts(
            card[Inputs.Name] ?? "",
            card[Inputs.Account] ?? "",
            card[Inputs.Amount] ?? "",
            card[Inputs.Currency] is { } currency && Currencies.Known.Contains(currency) ? currency : Currencies.Default,
            card[Inputs.CloseDate] ?? "",
            card[Inputs.Competitors] ?? "",
            card[Inputs.CompanyType] ?? "",
            card[Inputs.Tender] == Inputs.Yes);
        var problems = new List<Problem>();
        var competitors = CompetitorNames.Parse(texts.Competitors);
        problems.AddRange(competitors.Problems);
        var form = new DealForm(
            texts.Name,
            texts.Account,
            Optional(texts.Amount, text => MoneyText.Parse(text, texts.Currency), Fields.Amount, problems),
            Optional(texts.CloseDate, text => DateText.Parse(text, today), Fields.CloseDate, problems)?.Date,
            Enum.TryParse<CompanyType>(texts.CompanyType, out var type) && Enum.IsDefined(type) ? type : null,
            texts.Tender,
            competitors.None,
            competitors.Names);
        return new(texts, form, problems);
    }

    private static T? Optional<T>(string text, Func<string, Parsed<T>> parse, string field, List<Problem> problems)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (parse(text).TryGet(out var value, out var problem))
        {
            return value;
        }

        problems.Add(problem.For(field));
        return null;
    }
}
