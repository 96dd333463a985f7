using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <summary>Who said so: somebody of the map, somebody who is not on it, or nobody. Never asked for, always offered.</summary>
internal static class SourceInput
{
    private const int MostOfName = 30;

    private static readonly LocalText Label = new("Who said so (optional)", "谁说的（可不填）");
    private static readonly LocalText Nobody = new("Nobody named", "没有注明");
    private static readonly LocalText SomebodyElse = new("Somebody not on the map", "不在决策链上的人");
    private static readonly LocalText SaidBy = new("Said by {0}", "{0}说的");

    /// <param name="source">As <see cref="AnswerSource.TextOf"/>, or as submitted.</param>
    public static AdaptiveChoiceSetInput Draw(string questionId, string source, IReadOnlyList<Person> people, Language language) => Input.Choice(
        Inputs.Source(questionId),
        Label.In(language),
        source,
        language,
        expanded: false,
        [
            (AnswerSource.Nobody, Nobody.In(language)),
            .. people.Select(p => (p.Id, Plain.Short(p.Name, MostOfName))),
            (AnswerSource.Other.Value, SomebodyElse.In(language)),
        ]);

    /// <summary>Null when nobody is named.</summary>
    public static string? Told(string source, IReadOnlyList<Person> people, Language language) => Told(
        AnswerSource.Read(source), id => people.FirstOrDefault(p => p.Id == id)?.Name, language);

    /// <param name="nameOf">The name of somebody of the map by id; null for who is not on it any more.</param>
    public static string? Told(AnswerSource? source, Func<string, string?> nameOf, Language language) =>
        source is not { } said ? null
        : said.IsOther ? SaidBy.With(SomebodyElse.In(language).ToLowerInvariant()).In(language)
        : nameOf(said.Value) is { } name ? SaidBy.With(Plain.Short(name, MostOfName)).In(language)
        : null;
}
