using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>What not to say in the room: from the tender, from who sits there, and from docs/care-with-people.md.</summary>
internal static class UnsaidWords
{
    private static readonly LocalText Tender = new(
        "This is a tender: no word on prices, no meeting beside the procedure, no question whose answer other bidders do not get.",
        "这是招标项目：不谈价格，不约程序之外的会面，不问其他投标方得不到答案的问题。");

    private static readonly LocalText Coach = new("Who guides us inside, and what we know from them.", "不提谁在内部指点我们，也不提从那里知道的事。");
    private static readonly LocalText Supporters = new("Who supports us: {0} stands against.", "不提谁支持我们：{0} 持反对态度。");
    private static readonly LocalText Rivals = new("Nothing against {0}, nothing of their prices. Speak of what only we bring.", "不说 {0} 的坏话，不谈对方的价格，只讲我们独有的价值。");
    private static readonly LocalText Benefit = new("Nothing for anybody personally, not as a joke either.", "不谈任何个人好处，玩笑也不开。");

    public static ImmutableArray<LocalText> Of(Deal deal, ImmutableArray<Person> room)
    {
        var words = ImmutableArray.CreateBuilder<LocalText>();
        if (deal.Header.Tender || IsBoughtByTender(deal))
        {
            words.Add(Tender);
        }

        if (deal.Candidates.Any())
        {
            words.Add(Coach);
        }

        if (room.FirstOrDefault(p => p.Seat.Attitude <= Attitude.NonSupporter) is { } against)
        {
            words.Add(Supporters.With(against.Name));
        }

        if (deal.Rivals.Select(r => r.Name).Take(2).ToList() is { Count: > 0 } rivals)
        {
            words.Add(new(Rivals.With(string.Join(", ", rivals)).En, Rivals.With(string.Join("、", rivals)).Zh));
        }

        words.Add(Benefit);
        return words.ToImmutable();
    }

    /// <summary>Also when the deal is not marked, and it was only put down how they buy.</summary>
    internal static bool IsBoughtByTender(Deal deal) =>
        deal.AnswerTo(DealFacts.MethodId, DealFacts.BuyingMode, Subject.Us)?.Value is AnswerValue.Chosen chosen && chosen.Ids.Contains(DealFacts.ByTender);
}
