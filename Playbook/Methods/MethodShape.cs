namespace KeyAccountBot.Playbook.Methods;

/// <summary>
/// What code relies on in a method that it judges: a file may change every text of such a method, but neither its questions
/// nor their order, which users type as numbers and findings are sorted by.
/// </summary>
internal sealed record MethodShape(
    string MethodId,
    AskedOf AskedOf,
    bool ComparesCompetitors,
    IReadOnlyList<GroupShape> Groups);

internal sealed record GroupShape(string Id, IReadOnlyList<QuestionShape> Questions);

/// <param name="Choices">Ids of choices that must be there; a file may add others.</param>
internal sealed record QuestionShape(
    string Id, AnswerKind Kind, IReadOnlyList<string>? Choices = null, ChoiceSource ChoicesFrom = ChoiceSource.File, bool Dated = false);
