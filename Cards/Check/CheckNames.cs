using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>Names and sentences for the ids in one check. Names are as typed.</summary>
/// <param name="deal">Whole: what of it is shown is decided by which check is drawn.</param>
/// <param name="commands">Ids of the commands that exist.</param>
public sealed class CheckNames(Deal deal, CheckInput input, CheckTexts texts, Method assessment, IReadOnlySet<string> commands)
{
    private readonly FindingWords _words = new(texts, input, assessment, commands);

    public Deal Deal => deal;

    public CheckInput Input => input;

    public Method Assessment => assessment;

    public LocalText Say(Finding finding) => _words.Say(finding);

    public LocalText Next(Finding finding) => _words.Next(finding);

    public LocalText Why(VerdictReason verdict) => _words.Why(verdict);

    public LocalText Ask(Criterion criterion) => texts.Questions[criterion].Ask;

    public Question QuestionOf(Criterion criterion) => assessment.Find(criterion.Id())!;

    public LocalText Title(Criterion criterion) => QuestionOf(criterion).Title;

    /// <summary>Null for somebody who is not on the map any more.</summary>
    public string? Person(string? id) => input.People.FirstOrDefault(p => p.Id == id)?.Name;

    /// <summary>Null for us, and for a competitor who was removed.</summary>
    public string? Rival(string side) => input.Rivals.FirstOrDefault(r => r.Id == side)?.Name;

    /// <summary>The member who last gave this answer; null when no member any more.</summary>
    public string? AuthorOf(string side, Criterion criterion) =>
        deal.AnswerTo(assessment.Id, criterion.Id(), side == CheckInput.Us ? Subject.Us : new(side)) is { } answer ? deal.NameOf(answer.By) : null;
}
