using System.Globalization;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Adds people of the customer to a deal, corrects them, and names those who may guide us.</summary>
public static class PersonDecision
{
    private static readonly LocalText NoSuchPerson = new("This person is not on record any more.", "这个人已不在记录中。");

    /// <summary>A new person, or the one who is there with the same name and title; named as a candidate either way.</summary>
    public static Decision AddCandidate(Deal deal, string? name, string? title)
    {
        var (clean, job) = Clean(name, title);
        if (deal.IsOpen && Find(deal, clean, job) is { } known)
        {
            return Name(deal, known.Id);
        }

        var problems = Problems(deal, clean, job);
        if (deal.People.Count >= DealLimits.People)
        {
            problems.Add(new(Fields.Name, new LocalText("A deal has at most {0} people.", "一个商机最多 {0} 个人。").With(DealLimits.People), ProblemKind.OutOfRange));
        }

        var person = new Person(NextId(deal), clean, job);
        return problems.Count > 0
            ? new([], null, [.. problems])
            : Decision.Done(
                new LocalText("{0} is on record.", "已记录 {0}。").With(clean),
                new DealEvent.PersonAdded(person),
                new DealEvent.CoachNamed(person.Id));
    }

    /// <summary>The person who is meant by name, and by title where one is given.</summary>
    public static Person? Find(Deal deal, string? name, string? title = null) => deal.People.Find(p =>
        NameText.Key(p.Name) == NameText.Key(name ?? "")
        && (string.IsNullOrEmpty(title) || NameText.Key(p.Title ?? "") == NameText.Key(title)));

    public static Decision Change(Deal deal, string id, string? name, string? title)
    {
        var (clean, job) = Clean(name, title);
        if (deal.FindPerson(id) is not { } person)
        {
            return Decision.Refused(Fields.Name, NoSuchPerson);
        }

        var problems = Problems(deal, clean, job);
        var after = person with { Name = clean, Title = job };
        return problems.Count > 0 ? new([], null, [.. problems])
            : after == person ? Decision.Nothing(new("Nothing was changed.", "没有改动。"))
            : Decision.Done(new("Saved.", "已保存。"), new DealEvent.PersonChanged(person, after));
    }

    public static Decision Name(Deal deal, string id) =>
        !deal.IsOpen ? Decision.Refused(Fields.Text, DealTexts.IsClosed)
        : deal.FindPerson(id) is not { } person ? Decision.Refused(Fields.Text, NoSuchPerson)
        : person.IsCandidate ? Decision.Nothing(new LocalText("{0} is a candidate already.", "{0} 已是人选。").With(person.Name))
        : Decision.Done(new LocalText("{0} is a candidate now.", "{0} 已列为人选。").With(person.Name), new DealEvent.CoachNamed(id));

    /// <summary>Takes a candidate off. What stands against somebody is settled first: dropping would hide it.</summary>
    public static Decision Drop(Deal deal, string id)
    {
        var person = deal.FindPerson(id);
        return !deal.IsOpen ? Decision.Refused(Fields.Text, DealTexts.IsClosed)
            : person is null ? Decision.Refused(Fields.Text, NoSuchPerson)
            : !person.IsCandidate ? Decision.Nothing(new LocalText("{0} is no candidate.", "{0} 不是人选。").With(person.Name))
            : deal.EvidenceOn(id).Any(e => e.IsOpenAgainst)
                ? Decision.Refused(Fields.Text, new("Settle what stands against first, with a reason. Until then it has to stay in sight.", "请先说明原因，解决现有的反面证据；在此之前它要留在眼前。"))
            : Decision.Done(
                new LocalText("{0} is no candidate any more. What is on record stays.", "{0} 不再是人选，已有记录保留。").With(person.Name),
                new DealEvent.CoachDropped(id));
    }

    internal static string NextId(Deal deal) => Id(deal.People.Count + deal.RemovedPeople.Count + 1);

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number}");

    private static (string Name, string? Title) Clean(string? name, string? title) =>
        (NameText.Clean(name), NameText.Clean(title) is { Length: > 0 } job ? job : null);

    private static List<Problem> Problems(Deal deal, string name, string? title)
    {
        var problems = new List<Problem>();
        if (!deal.IsOpen)
        {
            problems.Add(new(Fields.Text, DealTexts.IsClosed, ProblemKind.Impossible));
        }

        if (NameProblem(name) is { } told)
        {
            problems.Add(told);
        }

        if (StoredWords.Problem(Fields.Title, title, DealLimits.PersonTitle) is { } wrong)
        {
            problems.Add(wrong);
        }

        return problems;
    }

    internal static Problem? NameProblem(string name) =>
        name.Length is 0 or > DealLimits.PersonName ? new(
            Fields.Name,
            new LocalText("A person needs a name of 1 to {0} characters.", "姓名需要 1 到 {0} 个字符。").With(DealLimits.PersonName),
            name.Length == 0 ? ProblemKind.Missing : ProblemKind.OutOfRange)
        : IsMoreThanAName(name) ? StoredWords.Problem(Fields.Name, name, DealLimits.PersonName)
        : null;

    /// <summary>A sentence where a name belongs is judged like any other words; a real name, which may sound like anything, is not.</summary>
    private static bool IsMoreThanAName(string text) => text.Count(c => c == ' ') > 1 || text.Count(TextFold.IsHan) > 4;
}
