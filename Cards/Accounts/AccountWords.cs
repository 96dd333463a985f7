using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Accounts;

/// <summary>An account in words.</summary>
internal static class AccountWords
{
    private static readonly LocalText Yes = new("Key account: yes, {0} of {1} hold", "大客户：是，{1} 条中 {0} 条成立");
    private static readonly LocalText No = new("Key account: no, {0} of {1} hold", "大客户：不是，{1} 条中 {0} 条成立");
    private static readonly LocalText Open = new("Key account: open, {0} of {1} answered", "大客户：待定，{1} 条已答 {0} 条");
    private static readonly LocalText UnderReview = new("Under review since {0}: {1}", "自{0}起复核中：{1}");
    private static readonly LocalText Advice = new(
        "Talk it over with your manager. No account is ever dropped by the bot.", "请与主管商量。机器人不会自行放弃任何客户。");

    private static readonly LocalText NoTier = new(
        "No tier yet: answer the six criteria, and I say how often it wants to be visited.", "还没有级别：答完六条，就知道该多久拜访一次。");

    private static readonly LocalText NoneOwed = new("No visits are owed: the time belongs to better accounts.", "该级别不要求拜访，时间留给更值得的客户。");
    private static readonly LocalText Owed = new("Owed: {0}. Made in the last {1}: {2}.", "应有：{0}；最近 {1}完成 {2} 次。");
    private static readonly LocalText Overdue = new("A visit is overdue by {0}.", "拜访已逾期 {0}。");
    private static readonly LocalText DueToday = new("A visit is due today.", "今天应有一次拜访。");
    private static readonly LocalText DueBy = new("Next visit due by {0}.", "下次拜访最晚 {0}。");

    public static string IsKey(TierReading tier, Language language)
    {
        var all = KeyAccountMethod.Criteria.Length;
        return tier.IsKeyAccount switch
        {
            true => Yes.With(tier.Plus, all),
            false => No.With(tier.Plus, all),
            null => Open.With(tier.Known, all),
        } is var text ? text.In(language) : "";
    }

    /// <summary>Null when nobody marked it.</summary>
    public static (string Words, string Advice)? Review(AccountView view, Language language)
    {
        var reasons = view.Account.Review;
        if (reasons.IsEmpty)
        {
            return null;
        }

        var choices = view.KeyAccount.Find(KeyAccountMethod.Review)?.Choices ?? [];
        var named = choices.Where(c => reasons.ContainsKey(c.Id)).Select(c => c.Title.In(language));
        var since = DateText.Show(reasons.Values.Min(), language, view.Today);
        return (UnderReview.With(since, string.Join(language == Language.Chinese ? "；" : "; ", named)).In(language), Advice.In(language));
    }

    /// <summary>What it is owed and got; and how that stands, with its sign.</summary>
    public static (string? Owed, Sign Sign, string Stands) Visits(VisitsReading? visits, TierReading tier, LocalDate today, Language language)
    {
        if (visits is null || tier.Tier is not { } known)
        {
            return (null, Sign.Note, NoTier.In(language));
        }

        if (visits.Due is not { } due)
        {
            return (null, Sign.Note, NoneOwed.In(language));
        }

        var owed = Owed.With(TierWords.Owes(known).In(language), TierWords.Days(visits.Cadence.Days).In(language), visits.Made).In(language);
        return visits.Overdue > 0 ? (owed, Sign.Watch, Overdue.With(TierWords.Days(visits.Overdue).In(language)).In(language))
            : due == today ? (owed, Sign.Watch, DueToday.In(language))
            : (owed, Sign.Done, DueBy.With(DateText.ShowWithWeekday(due, language, today)).In(language));
    }

    /// <summary>Marks that a suggestion rests on, each with its sign.</summary>
    public static string Because(AccountView view, TierReading tier, Language language) => string.Join(
        language == Language.Chinese ? "、" : ", ",
        tier.Because.Select(id => $"{view.KeyAccount.Find(id)?.Title.In(language) ?? id} {Mark(view.Account.AnswerTo(KeyAccountMethod.MethodId, id))}"));

    public static string StateOf(Deal deal, Language language) => deal.Closing is { } closing
        ? OutcomeText.Name(closing.Outcome).In(language)
        : StageNames.Full(deal.Stage).In(language);

    public static string Mark(Answer? answer) => answer?.Value switch
    {
        AnswerValue.Rated { IsPlus: true } => "+",
        AnswerValue.Rated => "−",
        null => "·",
        _ => "?",
    };
}
