using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Visits;

/// <summary>Visits in words.</summary>
internal static class VisitWords
{
    private const int LongestName = 32;

    private static readonly LocalText Nobody = new("somebody no longer on record", "已不在记录中的人");
    private static readonly LocalText Count = new("{0} promised: {1} done, {2} open", "承诺 {0} 项：已完成 {1}，未了 {2}");

    /// <summary>Who was met; of those who are off the map by now, nothing.</summary>
    public static string Met(Deal deal, VisitReport what, Language language)
    {
        var names = what.Met.Select(id => deal.FindPerson(id)?.Name).Concat(what.Others).OfType<string>().Select(n => Plain.Short(n, LongestName)).ToList();
        return names.Count == 0 ? Nobody.In(language) : Joined(names, language);
    }

    public static string Went(Deal deal, VisitReport what, Language language) =>
        Joined(what.Went.Select(deal.NameOf).OfType<string>().Select(n => Plain.Short(n, LongestName)), language);

    /// <summary>Null when nothing was promised.</summary>
    public static string? Promises(Deal deal, Visit visit, Language language)
    {
        var promised = deal.Actions.FindAll(a => a.What.Visit == visit.Id && !a.IsErased);
        return promised.IsEmpty ? null
            : Count.With(promised.Count, promised.Count(a => a.State == ActionState.Done), promised.Count(a => a.IsOpen)).In(language);
    }

    private static string Joined(IEnumerable<string> names, Language language) => string.Join(language == Language.Chinese ? "、" : ", ", names);
}
