using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <param name="Lines">How many lines of others end with it.</param>
/// <param name="Evidence">Pieces of coach evidence that are taken back with it.</param>
public sealed record RemovePersonView(DealRef Deal, string DealName, Person Person, int Lines, int Evidence)
{
    /// <summary>How many open actions of the person are dropped with it.</summary>
    public int Actions { get; init; }

    /// <summary>How many answers rest on the person's word.</summary>
    public int Said { get; init; }

    public LocalText? Problem { get; init; }
}

/// <summary>Asks before somebody is taken off the map.</summary>
public static class RemovePersonCard
{
    private static readonly LocalText Kicker = new("Decision chain · remove", "决策链 · 移除");
    private static readonly LocalText Heading = new("Take this person off the map?", "把这个人从决策链上移除？");
    private static readonly LocalText Ends = new("With it end: {0} lines of others, {1} pieces of coach evidence.", "同时结束：其他人的 {0} 条关系，教练证据 {1} 条。");
    private static readonly LocalText Drops = new("Open actions of this person that are dropped: {0}.", "同时取消此人名下的未了行动 {0} 项。");
    private static readonly LocalText Unsaid = new("Answers that rest on this person's word, and then on nobody's: {0}.", "注明是此人说的回答：{0} 项，之后不再注明是谁说的。");
    private static readonly LocalText Instead = new(
        "Somebody who left the company stays on the map with the day of leaving: that keeps what was learnt.", "若是离职，填写离开日期并保留在图上，经验不会丢。");

    public static RenderedCard Render(RemovePersonView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var who = (Payload.Person, (object)view.Person.Id);
        return CardFrame.Of(
            language,
            MapWords.Summary.With(Plain.Short(view.DealName, 60)).In(language),
            Head.Of(Kicker.In(language), Heading.In(language), Plain.Short(view.DealName, 60)),
            Blocks.Problem(view.Problem, language),
            Prose.Runs(AdaptiveSpacing.Medium, Prose.Bold(Plain.Line(view.Person.Name))),
            view.Person.Title is { } title ? Prose.SmallTyped(title) : null,
            view.Lines + view.Evidence > 0 ? Prose.Line(Ends.With(view.Lines, view.Evidence).In(language)) : null,
            view.Actions > 0 ? Prose.Line(Drops.With(view.Actions).In(language)) : null,
            view.Said > 0 ? Prose.Line(Unsaid.With(view.Said).In(language)) : null,
            Prose.Small(Instead.In(language), AdaptiveSpacing.Small),
            Blocks.Footer(Place.OneToOne, language),
            Blocks.Buttons(
                act.Open(new("Keep", "保留"), Verbs.OpenOnMap, who),
                act.Open(new("Remove", "移除"), Verbs.RemovePerson, who),
                act.Open(new("Map", "决策链"), Verbs.OpenMap)));
    }
}
