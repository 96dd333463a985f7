using KeyAccountBot.Cards.Map;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <summary>Tiers and traits in words. A trait says the fact of the map, so that it can be disputed.</summary>
internal static class TraitWords
{
    public static LocalText Of(CoachTier tier) => tier switch
    {
        CoachTier.Staff => new("Staff", "基层经办"),
        CoachTier.Head => new("Department heads and managers", "部门负责人和项目、采购、合同、成本经理"),
        CoachTier.Executive => new("Vice presidents and project directors", "副总和项目总监"),
        _ => new("Rank not known", "级别未知"),
    };

    /// <summary>What may be expected of the tier; null where nothing is to be said.</summary>
    public static LocalText? CautionOf(CoachTier tier) => tier switch
    {
        CoachTier.Staff => new("Prepare and carry out, and are close to their head. They tell how it runs; they do not decide.", "负责准备和执行，离部门负责人近；知道怎么运转，但不决定。"),
        CoachTier.Head => new("Organise and evaluate: nobody gets around them.", "组织和评估，是绕不开的一环。"),
        CoachTier.Executive => new(
            "They initiate and set the direction, and may never become a guide. Keep measure: ask little, bring something useful, and do not lean on them.",
            "他们发起项目、定方向，未必会成为教练。注意分寸：少问、带去有用的东西，不要依赖。"),
        _ => new("Put down rank or job on the map, then the tier is known.", "在决策链上填写级别或职务后即可归类。"),
    };

    public static LocalText Of(TraitSide side) => side switch
    {
        TraitSide.For => new("for: ", "有利："),
        TraitSide.Against => new("against: ", "不利："),
        TraitSide.Between => new("so far: ", "目前："),
        _ => new("not known: ", "未知："),
    };

    public static LocalText Of(TraitReading trait, Person person) => trait.Trait switch
    {
        CoachTrait.WideContacts => trait.Figure is { } lines
            ? (lines == 1 ? new LocalText("{0} connection on the map", "决策链上有 {0} 条关系") : new LocalText("{0} connections on the map", "决策链上有 {0} 条关系")).With(lines)
            : new("contacts", "人脉"),
        CoachTrait.Influence => trait.Figure is { } figure ? new LocalText("influence {0} of 5", "影响力 {0}（满分 5）").With(figure) : new("influence", "影响力"),
        CoachTrait.Willing => trait.Side == TraitSide.Unknown ? new("attitude", "态度") : Attitude(person),
        CoachTrait.SeniorEnough => trait.Side switch
        {
            TraitSide.For => new("senior enough", "级别够"),
            TraitSide.Against => new("far from the head", "离负责人远"),
            _ => new("how near to the head", "离负责人多近"),
        },
        CoachTrait.KeyNotHigh => trait.Side switch
        {
            TraitSide.For => new("on a step that counts, not too high", "位置关键而不过高"),
            TraitSide.Against => CoachSearch.TierOf(person) == CoachTier.Executive ? new("too high to be relied on", "位置过高，不宜依赖") : new("on a basic step", "只在基础环节"),
            _ => new("which step", "在哪个环节"),
        },
        _ => trait.Side switch
        {
            TraitSide.For => new("well informed by role", "按角色消息灵通"),
            TraitSide.Between => new("hears of it at second hand", "间接了解情况"),
            _ => new("what they hear", "能了解到什么"),
        },
    };

    private static LocalText Attitude(Person person) =>
        new(MapWords.Word(person.Seat.Attitude, Language.English), MapWords.Word(person.Seat.Attitude, Language.Chinese));
}
