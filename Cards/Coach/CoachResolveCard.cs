using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Coach;

/// <param name="Item">Evidence against that stands.</param>
/// <param name="Names">Names by the id of a person.</param>
public sealed record CoachResolveView(
    DealRef Deal, Person Person, EvidenceItem Item, Question Behaviour, IReadOnlyDictionary<string, string> Names, LocalDate Today)
{
    public string Reason { get; init; } = "";

    public LocalText? Problem { get; init; }

    /// <summary>The reason was typed beside the card: it is asked about before it is saved.</summary>
    public bool Asks { get; init; }
}

/// <summary>Settles what stands against somebody, with the reason that makes it so.</summary>
public static class CoachResolveCard
{
    private static readonly LocalText Kicker = new("Coach check · settle", "教练验证 · 解决");
    private static readonly LocalText Rule = new(
        "Until somebody says what was found out, the verdict stays at most unproven. Time alone settles nothing.",
        "说明查到了什么之前，结论最多是“未证实”；时间本身不会解决它。");

    private static readonly LocalText ReasonLabel = new("What was found out", "查到了什么");
    private static readonly LocalText Example = new("The date was moved after we spoke; the minutes say so", "谈话之后日期改了，纪要可查");
    private static readonly LocalText Sure = new("Is this what was found out? Then tap Settle.", "查到的就是这些吗？确认请点“解决”。");
    private static readonly LocalText Missing = new("Say it in a sentence.", "请用一句话说明。");

    public static RenderedCard Render(CoachResolveView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var reason = Input.Text(Inputs.Reason, ReasonLabel.In(language), view.Reason, DealLimits.Reason, language, Example.In(language));
        (reason.IsMultiline, reason.ErrorMessage) = (true, Missing.In(language));
        return CardFrame.Of(
            language,
            new LocalText("Coach check: what stands against", "教练验证：反面证据").In(language),
            [
                Head.Named(Kicker.In(language), Plain.Short(view.Person.Name, DealLimits.PersonName), Plain.Line(view.Behaviour.Title.In(language))),
                Prose.Signed(Sign.Problem, Plain.Short(CoachWords.TextOf(view.Item, view.Names, language), DealLimits.Note), AdaptiveSpacing.Medium),
                Prose.SmallTyped(CoachWords.Facts(view.Item.What, view.Names, view.Today, language)),
                Prose.Line(Rule.In(language), AdaptiveSpacing.Medium),
                reason,
                view.Asks ? Prose.Signed(Sign.Note, Sure.In(language)) : null,
                Blocks.Problem(view.Problem, language),
                Prose.Small(CoachWords.Footer.In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(
                    act.Send(new("Settle", "解决"), Verbs.ResolveEvidence, (Payload.Person, view.Person.Id), (Payload.Evidence, view.Item.Id)),
                    act.Open(new("Cancel", "取消"), Verbs.OpenCoach, (Payload.Person, view.Person.Id))),
            ]);
    }
}
