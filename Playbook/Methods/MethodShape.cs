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

internal sealed record QuestionShape(string Id, AnswerKind Kind);
