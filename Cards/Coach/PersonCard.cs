using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <param name="OnRecord">As it is now.</param>
/// <param name="Name">What stands in the input; null for what is on record.</param>
/// <param name="Conflict">Somebody else corrected it meanwhile: both are shown, and saving again replaces theirs.</param>
public sealed record PersonView(
    DealRef Deal, string DealName, Person OnRecord, string? Name, string? Title, IReadOnlyList<Problem> Problems, bool Conflict = false);

/// <summary>Name and job of somebody at the customer, to correct them.</summary>
public static class PersonCard
{
    private static readonly LocalText Kicker = new("Coach check · correct", "教练验证 · 更正");
    private static readonly LocalText Heading = new("Name and job", "姓名与职务");
    private static readonly LocalText Changed = new(
        "Somebody else corrected it meanwhile. On record: {0}. Save again to replace it.", "其间有人更正过。现在记录：{0}。再次保存将以您的为准。");

    public static RenderedCard Render(PersonView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var person = view.OnRecord;
        return CardFrame.Of(
            language,
            new LocalText("Coach check: {0}", "教练验证：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Of(Kicker.In(language), Heading.In(language), Plain.Short(view.DealName, 60)),
                .. view.Problems.Where(p => p.Field is not (Fields.Name or Fields.Title)).Select(p => Blocks.Problem(p.Text, language)),
                view.Conflict
                    ? Prose.Signed(Sign.Watch, Changed.With(Facts.Join(Plain.Line(person.Name), person.Title is { } job ? Plain.Line(job) : null)).In(language))
                    : null,
                .. CoachPeopleCard.PersonInputs(view.Name ?? person.Name, view.Title ?? person.Title ?? "", view.Problems, language),
                Prose.Small(CoachWords.Footer.In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(
                    act.Send(new("Save", "保存"), Verbs.SavePerson, (Payload.Person, person.Id), (Payload.Was, MarkOf(person))),
                    act.Open(new("Cancel", "取消"), Verbs.OpenCoach, (Payload.Person, person.Id))),
            ]);
    }

    /// <summary>Stands for what the card showed, so that no name travels.</summary>
    public static string MarkOf(Person person) => Fingerprint.Of($"{person.Name}\n{person.Title}");
}
