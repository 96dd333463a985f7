using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Cards.Check;

/// <summary>The card on which the answer to a question of the check is put down, opened at that question.</summary>
internal static class TopicDoor
{
    public static (string Verb, (string Key, object Value)[] Extra) Of(Topic topic) => topic switch
    {
        { Criterion: { } criterion } => (Verbs.AskCriterion, [(Payload.Question, criterion.Id())]),
        { Kind: TopicKind.EventDate } => FactsAt(DealFacts.EventDate),
        { Kind: TopicKind.Budget } => FactsAt(DealFacts.Budget),
        { PersonId: { } person } => (Verbs.OpenOnMap, [(Payload.Person, person)]),
        { Kind: TopicKind.WhoDecides } => (Verbs.OpenOnMap, [(Payload.Role, nameof(Roles.DecisionMaker))]),
        _ => (Verbs.OpenMap, []),
    };

    private static (string, (string, object)[]) FactsAt(string question) =>
        (Verbs.OpenWalk, [(Payload.Method, DealFacts.MethodId), (Payload.Group, DealFacts.Group), (Payload.Question, question)]);
}
