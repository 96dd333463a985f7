using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime.Text;

namespace KeyAccountBot.Cards.Walk;

/// <summary>The input for each kind of answer, and how to read it back.</summary>
public static class AnswerInput
{
    private const string Unknown = "?";
    private const int MostCompactDigits = 40;

    /// <summary>A choice may be a competitor's name.</summary>
    private const int MostOfTitle = 40;

    private const int MostOfName = 30;
    private const int MostNames = 5;

    /// <summary>Up to so many choices are all visible; more go into a drop-down.</summary>
    private const int MostVisible = 8;

    private static readonly LocalText NotKnown = new("?\u00A0not known", "?\u00A0不清楚");
    private static readonly LocalText NotKnownTitle = new("If nobody knows", "如果没人知道");
    private static readonly LocalText NoPeople = new(
        "No people of the customer are on record for this deal yet. Until then only “not known” can be chosen.",
        "该商机还没有记录客户方的人员，目前只能选“不清楚”。");

    private static readonly LocalText Crowded = new("Many people: choose them on the question's own card.", "人数较多，请打开这一题单独选择。");
    private static readonly LocalText NobodyYet = new("Nobody chosen", "还没选");

    private static readonly LocalText SumAsTyped = new("3.2m CNY", "320万 CNY");
    private static readonly LocalText Currency = new("Currency", "币种");
    private static readonly LocalText Happened = new("When it happened", "发生日期");
    private static readonly LocalText Kind = new("How we know", "怎么知道的");
    private static readonly LocalText Side = new("It speaks", "说明什么");

    private static readonly (EvidenceKind Kind, LocalText Title)[] Kinds =
    [
        (EvidenceKind.Document, new("A document we hold", "我们手里的文件")),
        (EvidenceKind.Witnessed, new("Seen by one of us", "我们的人亲眼所见")),
        (EvidenceKind.Told, new("Told by somebody else", "第三人告知")),
        (EvidenceKind.Claimed, new("Claimed by the person", "本人自称")),
    ];

    private static readonly (string Value, LocalText Title)[] Sides =
    [
        ("for", new("For it", "支持")), ("against", new("Against it", "反对")),
    ];

    /// <param name="text">As <see cref="AnswerValue.ToText"/> or <see cref="Read"/> give it; empty when never asked.</param>
    /// <param name="label">Above the input.</param>
    /// <param name="compact">An amount is one field, with its currency typed.</param>
    /// <param name="crowded">The card has no room to choose people on: only those chosen are named.</param>
    internal static IEnumerable<AdaptiveElement> Draw(
        Question question, Subject subject, string text, string label, IReadOnlyList<Person> people, Language language, bool compact = false, bool crowded = false)
    {
        var id = Inputs.Answer(question.Id, subject);
        var known = text == Unknown ? "" : text;
        var toggle = Input.Toggle(Inputs.Unknown(question.Id, subject), NotKnownTitle.In(language), NotKnown.In(language), text == Unknown, language);
        switch (question.Kind)
        {
            case AnswerKind.Rating:
                return [RatingGrid.Input(id, label, text, withWords: true, language)];
            case AnswerKind.Choice:
                return [ChoiceOf(id, label, text, question.Choices.Select(c => (c.Id, Plain.Short(c.Title.In(language), MostOfTitle))), language, many: false)];
            case AnswerKind.MultiChoice:
                return [Ticks(id, label, text, question, language)];
            case AnswerKind.Persons when crowded:
                return [Prose.SmallTyped(Chosen(text, people, language)), Prose.Small(Crowded.In(language))];
            case AnswerKind.Persons:
                var persons = ChoiceOf(id, label, OnMap(text, people), people.Select(p => (p.Id, Plain.Short(p.Name, MostOfName))), language, many: true);
                return people.Count > 0 ? [persons] : [persons, Prose.Small(NoPeople.In(language))];
            case AnswerKind.Date:
                return [DateOrTyped(id, label, known, language), toggle];
            case AnswerKind.Money when compact:
                return [Input.Text(id, label, known, MostCompactDigits, language, SumAsTyped.In(language)), toggle];
            case AnswerKind.Money:
                return [Money(id, Inputs.AnswerKind(question.Id, subject), label, known, language), toggle];
            case AnswerKind.Evidence:
                return [.. Evidence(question.Id, subject, known, language), toggle];
            default:
                var input = Input.Text(id, label, known, question.Kind == AnswerKind.Text ? question.Longest ?? DealLimits.Note : MostCompactDigits, language);
                input.IsMultiline = question.Kind == AnswerKind.Text;
                return [input, toggle];
        }
    }

    /// <summary>
    /// What was submitted for one answer, in the shape of <see cref="AnswerValue.ToText"/> but not checked: an amount is as typed.
    /// </summary>
    /// <param name="submitted">The text of an input by its id; null when the card had none.</param>
    /// <returns>Empty when nothing was answered.</returns>
    public static string Read(Question question, Subject subject, Func<string, string?> submitted)
    {
        var main = submitted(Inputs.Answer(question.Id, subject))?.Trim() ?? "";
        if (submitted(Inputs.Unknown(question.Id, subject)) == Inputs.Yes)
        {
            return Unknown;
        }

        return question.Kind switch
        {
            // "Not known" beside other choices would be both.
            AnswerKind.MultiChoice or AnswerKind.Persons when main.Split(',').Contains(Unknown) => Unknown,
            AnswerKind.Money when main.Length > 0 && main != Unknown => $"{main} {submitted(Inputs.AnswerKind(question.Id, subject))}".TrimEnd(),
            AnswerKind.Evidence when main.Length > 0 && main != Unknown =>
                $"{main} {submitted(Inputs.AnswerKind(question.Id, subject))} {submitted(Inputs.AnswerSide(question.Id, subject))}".TrimEnd(),
            _ => main,
        };
    }

    /// <summary>Those of the people chosen who are still on the map: a client shows no choice that is not there.</summary>
    private static string OnMap(string text, IReadOnlyList<Person> people) =>
        string.Join(',', text.Split(',').Where(id => id == Unknown || people.Any(p => p.Id == id)));

    private static string Chosen(string text, IReadOnlyList<Person> people, Language language)
    {
        var names = text.Split(',').Select(id => people.FirstOrDefault(p => p.Id == id)?.Name).OfType<string>().Select(name => Plain.Short(name, MostOfName)).ToList();
        return text == Unknown ? NotKnown.In(language)
            : names.Count == 0 ? NobodyYet.In(language)
            : Facts.Join([.. names.Take(MostNames), names.Count > MostNames ? "…" : null]);
    }

    private static AdaptiveChoiceSetInput ChoiceOf(
        string id, string label, string text, IEnumerable<(string Value, string Title)> choices, Language language, bool many)
    {
        List<(string Value, string Title)> all = [.. choices, (Unknown, NotKnown.In(language))];
        var expanded = many || all.Count <= MostVisible;
        var input = Input.Choice(
            id, label, text, language, expanded, all.Select(c => (c.Value, expanded && c.Value != Unknown ? Plain.Escape(c.Title) : c.Title)));
        input.IsMultiSelect = many;
        return input;
    }

    /// <summary>A list too long to stand open on a card.</summary>
    internal static bool IsLong(Question question) => question.Kind == AnswerKind.MultiChoice && question.Choices.Count > MostVisible;

    /// <summary>What is ticked, each with the day on which it was.</summary>
    private static AdaptiveChoiceSetInput Ticks(string id, string label, string text, Question question, Language language)
    {
        var chosen = AnswerValue.TryParse(AnswerKind.MultiChoice, text, out var value) ? value as AnswerValue.Chosen : null;
        var titles = question.Choices.Select(c => (c.Id, chosen?.Since.TryGetValue(c.Id, out var day) == true
            ? Facts.Join(c.Title.In(language), DateText.Show(day, language, today: day.PlusYears(1)))
            : c.Title.In(language)));
        return ChoiceOf(id, label, chosen is null ? text : string.Join(',', chosen.Ids), titles, language, many: true);
    }

    /// <summary>A date that could not be read stays to be corrected, which a calendar would not show.</summary>
    internal static AdaptiveInput DateOrTyped(string id, string label, string text, Language language) =>
        text.Length == 0 || LocalDatePattern.Iso.Parse(text).Success
            ? Input.Date(id, label, text, language)
            : Input.Text(id, label, text, MostCompactDigits, language, "2027-03-31");

    internal static AdaptiveChoiceSetInput CurrencyOf(string id, string value, Language language)
    {
        IEnumerable<string> codes = Currencies.Known.Contains(value) || value.Length == 0 ? Currencies.Known : [value, .. Currencies.Known];
        return Input.Choice(
            id, Currency.In(language), value.Length == 0 ? Currencies.Default : value, language, expanded: false, codes.Select(c => (c, c)));
    }

    private static AdaptiveColumnSet Money(string id, string currencyId, string label, string text, Language language)
    {
        var space = text.LastIndexOf(' ');
        var (amount, currency) = space > 0 && Currencies.Known.Contains(text[(space + 1)..]) ? (text[..space], text[(space + 1)..]) : (text, "");
        return AmountAnd(Input.Text(id, label, amount, MostCompactDigits, language), CurrencyOf(currencyId, currency, language));
    }

    internal static AdaptiveColumnSet AmountAnd(AdaptiveElement amount, AdaptiveElement currency)
    {
        (amount.Spacing, currency.Spacing) = (AdaptiveSpacing.None, AdaptiveSpacing.None);
        var set = Blocks.Abreast(AdaptiveSpacing.Medium, amount, currency);
        set.Columns[1].Width = "96px";
        return set;
    }

    private static IEnumerable<AdaptiveElement> Evidence(string question, Subject subject, string text, Language language)
    {
        var parts = text.Split(' ');
        yield return DateOrTyped(Inputs.Answer(question, subject), Happened.In(language), parts[0], language);
        yield return Input.Choice(
            Inputs.AnswerKind(question, subject), Kind.In(language), parts.ElementAtOrDefault(1) ?? "", language, expanded: false,
            Kinds.Select(k => (k.Kind.ToString(), k.Title.In(language))));
        yield return Input.Choice(
            Inputs.AnswerSide(question, subject), Side.In(language), parts.ElementAtOrDefault(2) ?? "", language, expanded: false, In(Sides, language));
    }

    private static IEnumerable<(string Value, string Title)> In((string Value, LocalText Title)[] choices, Language language) =>
        choices.Select(c => (c.Value, c.Title.In(language)));
}
