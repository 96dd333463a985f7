using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Care;

/// <summary>What must not be kept about people and rivals.</summary>
public enum CareKind
{
    /// <summary>Something for a customer's employee personally: money, gifts, hospitality, jobs for relatives.</summary>
    PersonalBenefit,

    /// <summary>What is not ours to know: sealed prices, papers that were taken, secrets of a rival's former staff, agreements between bidders.</summary>
    StolenInformation,

    /// <summary>Health, faith, family, home, drinking, wealth, how colleagues get on.</summary>
    PrivateLife,
}

/// <param name="Reason">Says why, and what to do; it repeats nothing of the text.</param>
public sealed record CareRefusal(CareKind Kind, LocalText Reason);

/// <summary>
/// Reads free text before it is kept. It errs on asking: what only looks like it is refused too, and can be said in other words.
/// What it looks for is in <see cref="CareWords"/>; the rule is written down in docs/care-with-people.md.
/// </summary>
public static class CareGuard
{
    private static readonly LocalText Benefit = new(
        "This reads like something for a person at the customer: a gift, money, hospitality or a favour. It is not kept. Put down the fact at work in other words, or leave it out.",
        "这段像是给客户人员的个人好处：礼物、钱、招待或人情，不会保存。请换个说法只写工作事实，或不写。");

    private static readonly LocalText NotOurs = new(
        "This reads like something we should not have: a sealed price, a confidential paper, or an agreement among bidders. It is not kept. Put down what is public and where it stands, or leave it out.",
        "这段像是我们不该掌握的信息：未公开的价格、保密资料或投标方之间的约定，不会保存。请只写公开信息及出处，或不写。");

    private static readonly LocalText Private = new(
        "This reads like private life: health, faith, family, home, habits, money or how colleagues get on. It is not kept. Put down the fact at work in other words, or leave it out.",
        "这段像是私人情况：健康、信仰、家庭、住址、习惯、财产或同事恩怨，不会保存。请换个说法只写工作事实，或不写。");

    /// <summary>In a tender, for what is known of the decision, of criteria and of competitors.</summary>
    public static LocalText NotOpenToAll { get; } = new(
        "This deal is a tender: such information counts, and is kept, only when it was open to every bidder.",
        "该商机是招标项目：这类信息只有向所有投标方公开时才算数，也才会保存。");

    /// <summary>Null when the text may be kept.</summary>
    public static CareRefusal? Check(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // A line break stands where something harmless was, so that no pattern reaches across.
        var read = CareWords.Harmless.Replace(Fold(text), '\n');
        return CareWords.PersonalBenefit.IsMatch(read) ? new(CareKind.PersonalBenefit, Benefit)
            : CareWords.StolenInformation.IsMatch(read) ? new(CareKind.StolenInformation, NotOurs)
            : CareWords.PrivateLife.IsMatch(read) ? new(CareKind.PrivateLife, Private)
            : null;
    }

    /// <summary>Lower case, narrow, simplified, single spaces and none between Han characters: 回 扣 is 回扣.</summary>
    private static string Fold(string text)
    {
        var line = TextFold.Lower(TextInput.Clean(text, int.MaxValue).Value ?? "");
        return CareWords.BetweenHan.Replace(line, "");
    }
}
