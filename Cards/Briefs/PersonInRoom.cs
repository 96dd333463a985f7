using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Map;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Briefs;

/// <summary>Somebody who will be there: letters of the roles, name and job, the attitude, when we met last and what the person wants at work.</summary>
internal static class PersonInRoom
{
    private const int LongestName = 32;
    private const int LongestWants = 160;
    private const int ShortWants = 40;

    private static readonly LocalText Wants = new("Wants: {0}", "工作上想要：{0}");
    private static readonly LocalText AskWants = new("What this person wants to win at work is not known: ask.", "工作上想达成什么还不知道，可以问。");
    private static readonly LocalText NewInRole = new("New in the role: ask for the first goals before you show anything.", "刚上任：先问上任后的目标，再介绍方案。");

    public static AdaptiveColumnSet Of(Act act, BriefPerson there, LocalDate today, bool isFirst, bool isShort)
    {
        var (language, person, seat) = (act.Language, there.Person, there.Person.Seat);
        var name = Plain.Short(person.Name, LongestName);
        var title = person.Title is { } job ? Plain.Short(job, LongestName) : null;
        var word = MapWords.Word(seat.Attitude, language);
        var isNew = seat.InRoleSince is { } since && MapWords.Days(since, today) is >= 0 and < 90 && !(seat.LastMet >= since);
        var wants = there.Wants is { } goal ? Wants.With(Plain.Short(goal, isShort ? ShortWants : LongestWants)).In(language) : AskWants.In(language);
        return new()
        {
            Separator = !isFirst,
            Spacing = AdaptiveSpacing.Small,
            MinHeight = "44px",
            SelectAction = act.Row(Facts.Join(name, title, MapWords.Names(seat.Roles, language), word), Verbs.OpenOnMap, (Payload.Person, person.Id)),
            Columns =
            [
                Blocks.Column("40px", new AdaptiveTextBlock(MapWords.Letters(seat.Roles, language))
                {
                    Wrap = true,
                    Weight = AdaptiveTextWeight.Bolder,
                    Color = (seat.Roles & (Roles.DecisionMaker | Roles.Approver)) != 0 ? AdaptiveTextColor.Accent : AdaptiveTextColor.Default,
                    HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                }),
                Blocks.Column(
                    AdaptiveWidth.Stretch,
                    Prose.Runs(AdaptiveSpacing.None, title is null ? [Prose.Bold(name)] : [Prose.Bold(name), Prose.Run("\u00A0 " + title)]),
                    Prose.SmallTyped(Facts.Join(seat.Veto ? MapWords.CanVeto.In(language) : null, MapWords.MeetingOf(person, today, language))),
                    isNew ? Prose.Small(NewInRole.In(language)) : null,
                    Prose.SmallTyped(wants)),
                Blocks.Column("auto", new AdaptiveRichTextBlock
                {
                    HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
                    Inlines = [MapWords.SignOf(seat.Attitude).Run(), Prose.Run(word)],
                }),
            ],
        };
    }
}
