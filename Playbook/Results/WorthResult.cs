using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Results;

/// <summary>Follow or drop, from four answers. Two against are too many to mend beside each other; one can be mended first.</summary>
internal static class WorthResult
{
    private const int TooManyAgainst = 2;

    private static readonly LocalText Title = new("What the answers speak for", "这些回答说明什么");
    private static readonly LocalText Follow = new("Follow: all four speak for it.", "跟进：四项都支持。");
    private static readonly LocalText Mend = new("Follow, and mend this first: {0}.", "可以跟进，先补上：{0}。");
    private static readonly LocalText Drop = new("Drop it, or agree with your manager what would change: {0} speak against it.", "放弃，或与主管商定先改变什么：{0} 都不利。");
    private static readonly LocalText Open = new("Not decided yet: ask about {0}.", "还不能定，先问清：{0}。");
    private static readonly LocalText Differs = new("You decided otherwise. Put down the reason, so that others can follow it.", "您的决定与此不同，请写下理由，让同事也能明白。");

    public static MethodResult? Of(Deal deal, Method method)
    {
        var answers = new SheetAnswers(deal, WorthMethod.MethodId);
        var asked = method.Questions.Where(q => WorthMethod.Questions.Contains(q.Id)).Select(q => (q.Title, Rating: answers.Rating(q.Id), Asked: answers.Answer(q.Id) is not null)).ToList();
        if (!asked.Exists(a => a.Asked))
        {
            return null;
        }

        var (against, open) = (asked.Where(a => a.Rating == false).ToList(), asked.Where(a => a.Rating is null).ToList());
        var (line, advice) = against.Count >= TooManyAgainst ? (ResultLine.Watch(Names(Drop, against)), WorthMethod.Drop)
            : open.Count > 0 ? (ResultLine.Ask(Names(Open, open)), null)
            : against.Count > 0 ? (ResultLine.Watch(Names(Mend, against)), WorthMethod.Follow)
            : (ResultLine.Good(Follow), WorthMethod.Follow);
        var differs = advice is not null && answers.Choice(WorthMethod.Decision) is WorthMethod.Follow or WorthMethod.Drop && answers.Choice(WorthMethod.Decision) != advice;
        return MethodResult.Of(ResultPart.Of(Title, [line, differs ? ResultLine.Say(Differs) : null]));
    }

    private static LocalText Names(LocalText text, IEnumerable<(LocalText Title, bool?, bool)> items) => new(
        text.With(string.Join(", ", items.Select(i => i.Title.En))).En, text.With(string.Join("、", items.Select(i => i.Title.Zh))).Zh);
}
