using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <param name="OnRecord">Null when theirs took the answer back; it then stands as never asked.</param>
/// <param name="Mine">The value submitted, as <see cref="AnswerInput.Read"/> gave it.</param>
/// <param name="MyNote">The note submitted; null when the card had no field for it.</param>
public sealed record AnswerConflictItem(
    Question Question, Party Party, AnswerValue? OnRecord, string? NoteOnRecord, Theirs Theirs, string Mine, string? MyNote)
{
    /// <summary>Who said so on record, as <see cref="AnswerSource.TextOf"/>.</summary>
    public string SourceOnRecord { get; init; } = "";

    /// <summary>Who said so as submitted; null when the card had no field for it.</summary>
    public string? MySource { get; init; }
}

/// <param name="Deal">At the revision that is on record now.</param>
/// <param name="Items">At most <see cref="AnswerConflictCard.MostItems"/>.</param>
/// <param name="More">Conflicts that had no room.</param>
public sealed record AnswerConflictView(
    DealRef Deal, string DealName, Method Method, QuestionGroup Group, IReadOnlyList<AnswerConflictItem> Items, int More)
{
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Where to go once it is settled, <see cref="Walk.Go.Check"/>; null for the group.</summary>
    public string? Go { get; init; }
}

/// <summary>Somebody else answered the same differently meanwhile: both answers, and a button for each.</summary>
public static class AnswerConflictCard
{
    public const int MostItems = 3;

    private static readonly LocalText Heading = new("Answered differently by two", "两人的回答不一致");
    private static readonly LocalText Rest = new("Everything else is saved. Nothing is overwritten until you choose.", "其余回答已保存。您选择之前，不会覆盖任何内容。");
    private static readonly LocalText MoreOfThem = new(
        "{0} more differ. They are still on the card you sent: save it again after these.", "还有 {0} 项不一致，仍保留在您提交的卡片上；处理完这些后，请再保存一次。");

    private static readonly LocalText Yours = new("Yours", "您的回答");

    public static RenderedCard Render(AnswerConflictView view, Language language)
    {
        var act = new Act(language, view.Deal);
        (string Key, object Value)[] where =
        [
            (Payload.Method, view.Method.Id),
            (Payload.Group, view.Group.Id),
            (Payload.Was, Shown.Write(view.Items)),
            .. view.Method.AskedOf == AskedOf.Person && view.Items is [var first, ..] ? new (string, object)[] { (Payload.Person, first.Party.Subject.Value) } : [],
            .. view.Go is { } go ? new (string, object)[] { (Payload.Go, go) } : [],
        ];
        return CardFrame.Of(
            language,
            new LocalText("Two answers to choose from: {0}", "请在两个回答中选一个：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Of(view.Method.Title.In(language), Heading.In(language), Plain.Short(view.DealName, 60)),
                Prose.Line(Rest.In(language)),
                .. view.Items.Select(item => ConflictBlock.Of(
                    act, TitleOf(item, language), TheirsOf(item, view.People, language), Mine(item, view.People, language), Verbs.SettleAnswer,
                    [.. where, (Payload.About, Inputs.Answer(item.Question.Id, item.Party.Subject))])),
                view.More > 0 ? Prose.Line(MoreOfThem.With(view.More).In(language), AdaptiveSpacing.Large) : null,
            ]);
    }

    private static Theirs TheirsOf(AnswerConflictItem item, IReadOnlyList<Person> people, Language language) =>
        item.Theirs with { Value = Facts.Join(item.Theirs.Value, SourceInput.Told(item.SourceOnRecord, people, language)) };

    private static string TitleOf(AnswerConflictItem item, Language language) => Facts.Join(
        $"{item.Question.Number} {item.Question.Title.In(language)}",
        item.Question.Kind == AnswerKind.Rating ? RatingGrid.Names([item.Party], language)[item.Party.Subject.Value] : null);

    private static IEnumerable<AdaptiveElement> Mine(AnswerConflictItem item, IReadOnlyList<Person> people, Language language)
    {
        var spacing = AdaptiveSpacing.Medium;
        foreach (var input in AnswerInput.Draw(item.Question, item.Party.Subject, item.Mine, Yours.In(language), people, language))
        {
            (input.Spacing, spacing) = (spacing, AdaptiveSpacing.Small);
            yield return input;
        }

        if (item.MyNote is { } note)
        {
            yield return QuestionBlock.NoteInput(item.Question.Id, note, language, item.MySource is not null);
        }

        if (item.MySource is { } source)
        {
            // The two who were named are enough to choose from, and three lists of everybody would be too much for a card.
            yield return SourceInput.Draw(item.Question.Id, source, [.. people.Where(p => p.Id == source || p.Id == item.SourceOnRecord)], language);
        }
    }
}
