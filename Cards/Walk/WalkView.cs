using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <summary>One card of a walk through a method.</summary>
/// <param name="Parties">Us, if on this page, and the competitors of this page.</param>
/// <param name="PartyPage">0, or 1 for the competitors that had no room beside us.</param>
/// <param name="OtherParties">The competitors of the other page; empty when there is one page.</param>
/// <param name="Questions">Those of the group, or a single one when its note needs the room.</param>
public sealed record WalkView(
    DealRef Deal,
    string DealName,
    Method Method,
    QuestionGroup Group,
    IReadOnlyList<Party> Parties,
    int PartyPage,
    IReadOnlyList<Party> OtherParties,
    IReadOnlyList<WalkQuestion> Questions)
{
    private const int RivalsBesideUs = 3;

    /// <summary>The group saved just before this card, shown on top.</summary>
    public GroupView? Saved { get; init; }

    /// <summary>Where saving the card of a single question leads, as a value of <see cref="Go"/>.</summary>
    public string Then { get; init; } = Go.Group;

    /// <summary>What an earlier card showed, where answers submitted on it wait to be saved: it stays what they are compared with.</summary>
    public Shown? Kept { get; init; }

    /// <summary>What must be known before anything is answered here.</summary>
    public IReadOnlyList<LocalText> Remarks { get; init; } = [];

    /// <summary>Who may be chosen where a question asks for persons.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The deal whose header belongs to these questions and is changed by its own form; null for a method that needs none.</summary>
    public Deal? WithHeader { get; init; }

    public bool IsSingle => Questions.Count == 1 && Group.Questions.Count > 1;

    /// <summary>Hints and notes are elsewhere, so that all questions fit.</summary>
    internal bool IsCompact => Group.Compact && !IsSingle;

    /// <summary>Who said so can be chosen here.</summary>
    public bool AsksSource { get; init; }

    /// <summary>It can be chosen, and there was no room for it: each question offers it on a card of its own.</summary>
    internal bool AsksSourceApart { get; init; }

    /// <summary>False when a card is full: then the excerpts of notes are left out.</summary>
    internal bool ShowsNotes { get; init; } = true;

    /// <summary>True when a card is full of people: then each question that chooses some has a card of its own.</summary>
    internal bool IsCrowded { get; init; }

    public int Known => Questions.Count(q => q.Answers.Any(a => !a.Subject.IsCompetitor && a.OnRecord?.IsKnown == true));

    /// <summary>The person whom the method is asked about; null for a method on the deal.</summary>
    public Party? Person => Parties is [{ Subject: var subject } person, ..] && Method.AskedOf == AskedOf.Person && subject != Subject.Us ? person : null;

    /// <inheritdoc cref="Of(Deal, Worksheet, QuestionGroup, int, string?)"/>
    public static WalkView Of(Deal deal, Method method, QuestionGroup group, int partyPage = 0, string? questionId = null) =>
        Of(deal, new Worksheet(method, Subject.Us), group, partyPage, questionId);

    /// <param name="questionId">For a card of this question alone.</param>
    public static WalkView Of(Deal deal, Worksheet sheet, QuestionGroup group, int partyPage = 0, string? questionId = null)
    {
        var method = sheet.Method;
        var own = deal.FindPerson(sheet.Subject.Value) is { } person ? new Party(sheet.Subject, person.Name) : Party.Us;
        var rivals = method.ComparesCompetitors ? deal.Rivals.Select(c => new Party(Subject.Of(c), c.Name)).ToList() : [];
        IReadOnlyList<Party> first = [own, .. rivals.Take(RivalsBesideUs)];
        IReadOnlyList<Party> second = [.. rivals.Skip(RivalsBesideUs)];
        var page = second.Count == 0 ? 0 : partyPage;
        var parties = page == 0 ? first : second;
        var remarks = RemarksOf(deal, method);
        var questions = group.Questions.Where(q => questionId is null || q.Id == questionId);
        return new(
            DealRef.Of(deal),
            deal.Header.Name,
            method,
            group,
            parties,
            page,
            page == 0 ? second : first,
            [.. questions.Where(q => page == 0 || q.Kind == AnswerKind.Rating).Select(q => WalkQuestion.Of(deal, sheet, DealChoices.Of(deal, method, q), parties) with
            {
                Remarks = [.. remarks.Where(r => r.Question == q.Id).Select(r => r.Text)],
            })])
        {
            WithHeader = method.Id == DealFacts.MethodId ? deal : null,
            Remarks = [.. remarks.Where(r => r.Question is null).Select(r => r.Text)],
            People = [.. deal.People.Select(p => new Person(p.Id, p.Name))],
            AsksSource = page == 0 && AnswerSource.IsAskedFor(method.Id, sheet.Subject) && !deal.People.IsEmpty,
        };
    }

    /// <summary>What must be told at once about the answers on record.</summary>
    public static IReadOnlyList<Remark> RemarksOf(Deal deal, Method method) => method.Id switch
    {
        DealFacts.MethodId => FactRemarks.Of(deal),
        RatiosMethod.MethodId => RatioRemarks.Of(deal),
        _ => [],
    };
}

/// <param name="Name">Null for us.</param>
public sealed record Party(Subject Subject, string? Name)
{
    public static readonly Party Us = new(Subject.Us, null);
}

public sealed record Person(string Id, string Name);

/// <param name="Answers">One per party; only ours unless it is a rating.</param>
/// <param name="Note">Our note on record.</param>
public sealed record WalkQuestion(Question Question, IReadOnlyList<WalkAnswer> Answers, string? Note)
{
    /// <summary>A note that was submitted and is not saved.</summary>
    public string? TypedNote { get; init; }

    /// <summary>Who said so, as <see cref="AnswerSource.TextOf"/>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Who said so as submitted, and not saved.</summary>
    public string? TypedSource { get; init; }

    /// <summary>Why something submitted here was not taken.</summary>
    public LocalText? Problem { get; init; }

    /// <summary>What the map knows of it, without a judgement.</summary>
    public LocalText? Beside { get; init; }

    /// <summary>What must be known about the answer on record.</summary>
    public IReadOnlyList<LocalText> Remarks { get; init; } = [];

    /// <summary>The note belongs to our answer; a card without us does not show it.</summary>
    public bool HasNote => Answers.Any(a => !a.Subject.IsCompetitor);

    internal static WalkQuestion Of(Deal deal, Worksheet sheet, Question question, IEnumerable<Party> parties) => new(
        question,
        [
            .. parties
                .Where(p => question.Kind == AnswerKind.Rating || !p.Subject.IsCompetitor)
                .Select(p => new WalkAnswer(p.Subject, deal.AnswerTo(sheet.Method.Id, question.Id, p.Subject)?.Value)),
        ],
        sheet.AnswerTo(deal, question)?.Note)
    {
        Source = AnswerSource.TextOf(sheet.AnswerTo(deal, question)?.Source),
    };
}

/// <param name="OnRecord">Null when it was never asked.</param>
/// <param name="Typed">What was submitted and is not saved, as <see cref="AnswerInput.Read"/> gave it.</param>
public sealed record WalkAnswer(Subject Subject, AnswerValue? OnRecord, string? Typed = null)
{
    internal string Text => Typed ?? OnRecord?.ToText() ?? "";
}
