using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Methods;

/// <summary>Whom or what a method is filled in for.</summary>
public enum AskedOf
{
    Deal,
    Person,
    Competitor,
    Account,
}

/// <summary>A worksheet of the sales methods, read from a bilingual content file. Ids are lower-case words joined by hyphens.</summary>
/// <param name="ComparesCompetitors">Every rating is also asked for each named competitor.</param>
public sealed record Method(
    string Id,
    LocalText Title,
    AskedOf AskedOf,
    bool ComparesCompetitors,
    IReadOnlyList<QuestionGroup> Groups)
{
    /// <summary>What a user types to open it; none for a method that has a command of its own, or is only reached from the list of methods.</summary>
    public MethodWords Words { get; init; } = MethodWords.None;

    /// <summary>Only for the members of a deal: neither for who manages its book, nor for anybody where others read. So is whatever is asked of a person.</summary>
    public bool IsConfidential => Confidential || AskedOf == AskedOf.Person;

    /// <summary>As the file says it.</summary>
    public bool Confidential { get; init; }

    public IEnumerable<Question> Questions => Groups.SelectMany(g => g.Questions);

    public Question? Find(string questionId) => Questions.FirstOrDefault(q => q.Id == questionId);
}

/// <summary>Command words of a method, in each language; the first of each is the one that is offered.</summary>
public sealed record MethodWords(IReadOnlyList<string> En, IReadOnlyList<string> Zh)
{
    public static readonly MethodWords None = new([], []);

    public bool IsEmpty => En.Count + Zh.Count == 0;
}

/// <summary>Questions that are asked on one card.</summary>
/// <param name="Title">The group as a question, with its question mark.</param>
/// <param name="Label">At most eight Latin or four Han characters, for tables.</param>
public sealed record QuestionGroup(string Id, LocalText Title, LocalText Label, IReadOnlyList<Question> Questions)
{
    /// <summary>Short questions in one form: hints and notes open on a card of their own.</summary>
    public bool Compact { get; init; }
}

/// <param name="Number">1-based, counted through the whole method: what a user types to answer it.</param>
/// <param name="Title">Two to four words.</param>
/// <param name="Ask">One line; for a rating, what + means for the side it is about.</param>
/// <param name="Choices">Only for <see cref="AnswerKind.Choice"/> and <see cref="AnswerKind.MultiChoice"/>.</param>
/// <param name="Hints">Guiding sub-questions, shown on demand and never answered one by one.</param>
public sealed record Question(
    string Id,
    int Number,
    LocalText Title,
    LocalText Ask,
    AnswerKind Kind,
    IReadOnlyList<Choice> Choices,
    IReadOnlyList<LocalText> Hints)
{
    /// <summary>Choices besides <see cref="Choices"/> that only the deal can name.</summary>
    public ChoiceSource ChoicesFrom { get; init; }

    /// <summary>For <see cref="AnswerKind.Text"/>: at most so many characters; null for as many as a note has.</summary>
    public int? Longest { get; init; }

    /// <summary>Its answer can be typed; the others are ticked on a card.</summary>
    public bool CanBeTyped => Kind is not (AnswerKind.MultiChoice or AnswerKind.Evidence);

    /// <summary>For <see cref="AnswerKind.MultiChoice"/>: each choice keeps the day on which it was ticked.</summary>
    public bool Dated { get; init; }
}

public sealed record Choice(string Id, LocalText Title)
{
    /// <summary>A choice with this id says that none of the others holds, and stands alone.</summary>
    public const string None = "none";
}

/// <summary>Where choices come from that a file cannot list.</summary>
public enum ChoiceSource
{
    File,

    /// <summary>We and the deal's competitors, by the ids of <see cref="Deals.Subject"/>.</summary>
    Parties,
}
