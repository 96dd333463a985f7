namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>What could be read of a method, perhaps with holes, and where in the file its parts stood.</summary>
internal sealed record MethodDraft(Method Method, Place Place, IReadOnlyDictionary<object, Place> Places)
{
    /// <summary>The place of a <see cref="QuestionGroup"/> or <see cref="Question"/> of this method.</summary>
    public Place PlaceOf(object part) => Places[part];
}
