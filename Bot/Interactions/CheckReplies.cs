using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The cards of the check. What is drawn for a reader without the full view comes from the check for channels alone.</summary>
internal sealed class CheckReplies(DealChecks checks, MapBesideAnswers map)
{
    public Reply Check(Turn turn, DealLookup found) => Check(turn, found, null);

    public Reply Check(Turn turn, DealLookup found, LocalText? told)
    {
        var today = turn.DayIn(found.Deal.TimeZone);
        var names = checks.Names(found.Deal, today);
        var view = found.View == DealView.Full
            ? CheckView.Of(DealChecks.Run(found, today), names, BesideIn(names, found))
            : CheckView.Of(DealChecks.RunForChannel(found, today), names, turn.Audience);
        return new(CheckCard.Render(view with { IsMember = found.MayChange, Told = told, Tuned = found.Rules.Tuned }, turn.Language));
    }

    public Reply All(Turn turn, DealLookup found, int page)
    {
        var today = turn.DayIn(found.Deal.TimeZone);
        var names = checks.Names(found.Deal, today);
        var view = found.View == DealView.Full
            ? AllFindingsView.Of(DealChecks.Run(found, today), names, page)
            : AllFindingsView.Of(DealChecks.RunForChannel(found, today), names, page, turn.Audience);
        return new(AllFindingsCard.Render(view, turn.Language));
    }

    /// <summary>The check instead when it does not find it any more.</summary>
    public Reply Why(Turn turn, DealLookup found, string ruleId) =>
        WhyOf(turn, found, ruleId) is { } view ? new(WhyCard.Render(view, turn.Language)) : Check(turn, found, CheckChanges.Gone);

    /// <summary>The finding again, with what was typed and why it was not taken.</summary>
    public Reply NotMuted(Turn turn, DealLookup found, string ruleId, string? until, string? reason, LocalText problem) =>
        WhyOf(turn, found, ruleId) is { } view
            ? new(WhyCard.Render(view with { Until = until, Reason = reason ?? "", Problem = problem }, turn.Language))
            : Check(turn, found, CheckChanges.Gone);

    public Reply Ask(Turn turn, DealLookup found, Criterion criterion)
    {
        var names = checks.Names(found.Deal, turn.DayIn(found.Deal.TimeZone));
        var question = names.QuestionOf(criterion);
        var group = names.Assessment.Groups.First(g => g.Questions.Contains(question));
        var view = new AskCriterionView(DealRef.Of(found.Deal), found.Deal.Header.Name, SpotQuestion.Of(criterion, names), group, question.Hints)
        {
            People = found.View == DealView.Full ? [.. found.Deal.People.Select(p => new Cards.Walk.Person(p.Id, p.Name))] : [],
            Source = found.View == DealView.Full ? found.Deal.AnswerTo(names.Assessment.Id, question.Id, Subject.Us)?.Source : null,
        };
        return new(AskCriterionCard.Render(found.View == DealView.Full ? map.On(turn, found.Deal, found.Rules, view) : view, turn.Language));
    }

    /// <summary>Read only when a criterion is asked that the map says something about.</summary>
    private static Func<Criterion, LocalText?> BesideIn(CheckNames names, DealLookup found) =>
        criterion => criterion.Id() is var id && MapBeside.Speaks(id) ? MapBesideAnswers.BesideOf(id, names.Input, found.Rules) : null;

    private WhyView? WhyOf(Turn turn, DealLookup found, string ruleId)
    {
        var today = turn.DayIn(found.Deal.TimeZone);
        var names = checks.Names(found.Deal, today);
        if (found.View != DealView.Full)
        {
            var shared = DealChecks.RunForChannel(found, today).Findings.FirstOrDefault(f => f.RuleId == ruleId);
            return shared is null ? null : WhyView.Of(shared, names, found.View, turn.Audience, turn.Language) with { MayChange = found.MayChange };
        }

        var check = DealChecks.Run(found, today);
        var hidden = check.Hidden.FirstOrDefault(h => h.Finding.RuleId == ruleId);
        return (check.Findings.FirstOrDefault(f => f.RuleId == ruleId) ?? hidden?.Finding) is not { } finding ? null
            : WhyView.Of(finding, names, found.View, Place.OneToOne, turn.Language) with
            {
                MayChange = found.MayChange,
                Beside = finding.Subjects.Count == 1 ? BesideIn(names, found)(finding.Subjects.First()) : null,
                HiddenBy = hidden is null ? null : AllFindingsView.CauseOf(hidden, check, names),
                Planned = PlanCards.Answering(found.Deal, ruleId, today, turn.Language),
                Muted = check.Muted.Any(m => m.RuleId == ruleId) ? found.Deal.Mutes.Find(m => m.RuleId == ruleId) : null,
            };
    }
}
