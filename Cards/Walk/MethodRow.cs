using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <summary>A method in the list of them.</summary>
/// <param name="Filled">How much of it is filled in.</param>
/// <param name="Words">What is typed to open it; none for one that is only tapped.</param>
/// <param name="Verb">What a tap on it does.</param>
/// <param name="Method">Id of what is opened on the cards of a walk; null for a method with cards of its own.</param>
public sealed record MethodRow(LocalText Title, LocalText Filled, MethodWords Words, string Verb, string? Method)
{
    private static readonly LocalText Known = new("{0} of {1} known", "清楚 {0} 项，共 {1} 项");
    private static readonly LocalText About = new("about {0} of {1} people", "涉及 {0} 人，共 {1} 人");
    private static readonly LocalText One = new("1 person", "1 人");
    private static readonly LocalText People = new("{0} people", "{0} 人");
    private static readonly LocalText Nobody = new("nobody on the map yet", "决策链上还没有人");
    private static readonly LocalText Nothing = new("not begun", "还没开始");
    private static readonly LocalText Map = new("Decision chain", "决策链");

    /// <summary>All that a deal is worked out with: first what the check reads most, then the others in the order of their files.</summary>
    /// <param name="isClosed">Methods that the reader may not see.</param>
    public static IReadOnlyList<MethodRow> All(MethodLibrary methods, Deal deal, Func<Method, bool> isClosed)
    {
        var first = new[] { Assessment.MethodId, DealFacts.MethodId };
        return
        [
            .. first.Select(methods.FindWorksheet).OfType<Method>().Where(m => !isClosed(m)).Select(m => Of(m, deal)),
            new(Map, deal.People.Count switch { 0 => Nobody, 1 => One, var n => People.With(n) }, WordsOf(CommandName.Map), Verbs.OpenMap, null),
            .. methods.Find(CoachMethod.MethodId) is { } coach && !isClosed(coach) ? [Coach(coach, deal)] : Array.Empty<MethodRow>(),
            .. methods.Worksheets.Where(m => m.AskedOf != AskedOf.Account && !first.Contains(m.Id) && !isClosed(m)).Select(m => Of(m, deal)),
        ];
    }

    /// <summary>What is asked of an account besides <paramref name="but"/>, in the order of the files.</summary>
    /// <param name="sheet">The account's.</param>
    public static IReadOnlyList<MethodRow> OnAccount(MethodLibrary methods, Deal sheet, string but) =>
        [.. methods.Worksheets.Where(m => m.AskedOf == AskedOf.Account && m.Id != but).Select(m => Of(m, sheet))];

    private static MethodRow Of(Method method, Deal deal)
    {
        var onPeople = method.AskedOf == AskedOf.Person;
        var filled = onPeople
            ? OnPeople(deal.People.Count(p => new Worksheet(method, Subject.Of(p)).Known(deal) > 0), deal)
            : new Worksheet(method, Subject.Us).Known(deal) is > 0 and var known ? Known.With(known, method.Questions.Count()) : Nothing;
        var words = method.Id switch
        {
            Assessment.MethodId => WordsOf(CommandName.Assess),
            DealFacts.MethodId => WordsOf(CommandName.Facts),
            _ => method.Words,
        };
        return new(method.Title, filled, words, Verbs.OpenWalk, method.Id);
    }

    private static MethodRow Coach(Method method, Deal deal) =>
        new(method.Title, OnPeople(deal.Candidates.Count(), deal), WordsOf(CommandName.Coach), Verbs.OpenCoach, null);

    private static LocalText OnPeople(int about, Deal deal) => deal.People.IsEmpty ? Nobody : about == 0 ? Nothing : About.With(about, deal.People.Count);

    /// <summary>Of a method that has a command of its own.</summary>
    private static MethodWords WordsOf(CommandName name)
    {
        var entry = CommandWords.BuiltIn.Entries.First(e => e.Name == name);
        return new(entry.En, entry.Zh);
    }
}
