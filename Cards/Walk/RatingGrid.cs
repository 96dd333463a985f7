using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <summary>The answers + − ? of up to four parties beside each other, all visible, one tap each.</summary>
internal static class RatingGrid
{
    /// <summary>With four parties a phone has room for the signs alone; the card's head says what they mean.</summary>
    private const int MostWithWords = 3;

    private static readonly LocalText Us = new("Us", "我们");

    // A plain space after the sign would make Markdown read a list.
    private static readonly (string Value, LocalText Words, string Sign)[] Ratings =
    [
        ("+", new("+\u00A0yes", "+\u00A0是"), "+\u00A0"),
        ("-", new("−\u00A0no", "−\u00A0否"), "−\u00A0"),
        ("?", new("?\u00A0open", "?\u00A0不清"), "?\u00A0"),
    ];

    public static bool HasWords(int parties) => parties <= MostWithWords;

    public static AdaptiveChoiceSetInput Input(string id, string label, string text, bool withWords, Language language)
    {
        var input = Kit.Input.Choice(id, label, text, language, expanded: true, Ratings.Select(r => (r.Value, withWords ? r.Words.In(language) : r.Sign)));
        (input.ErrorMessage, input.Wrap, input.Spacing) = ("+ − ?", false, AdaptiveSpacing.Default);
        return input;
    }

    public static AdaptiveColumnSet Of(WalkQuestion question, IReadOnlyList<Party> parties, Language language)
    {
        var names = Names(parties, language);
        return Blocks.Abreast(AdaptiveSpacing.Small, question.Answers.Select(a => Input(
            Inputs.Answer(question.Question.Id, a.Subject), names[a.Subject.Value], a.Text, HasWords(parties.Count), language)));
    }

    /// <summary>Names as long as there is room; those that become alike get numbers, in the order they were named.</summary>
    public static Dictionary<string, string> Names(IReadOnlyList<Party> parties, Language language)
    {
        var most = parties.Count switch { <= 2 => 30, 3 => 20, _ => 13 };
        var names = parties.Select(p => p.Name is { } name ? Plain.Short(name, most) : Us.In(language)).ToList();
        var alike = names.Distinct().Count() < names.Count;
        return parties.Zip(names).Select((p, i) => (p.First.Subject, Name: alike && p.First.Name is not null ? $"{i} {p.Second}" : p.Second))
            .ToDictionary(p => p.Subject.Value, p => p.Name);
    }
}
