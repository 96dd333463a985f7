using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Routes;

/// <summary>The words of the methods: what cards show and what a typed line may say.</summary>
public static class RouteMethods
{
    public static IReadOnlyList<MapTerm<RouteMethod>> All { get; } =
    [
        new(RouteMethod.BottomUp, new("bottom-up", "自下而上"), "bottom up", "from the bottom", "由下而上", "从下往上"),
        new(RouteMethod.StraightToTop, new("straight to the top", "直达高层"), "top-down", "top down", "to the top", "自上而下", "从上往下", "直通高层"),
        new(RouteMethod.MutualContact, new("mutual contact", "共同熟人"), "common contact", "through a contact", "introduction", "熟人", "熟人介绍", "共同联系人", "中间人"),
        new(RouteMethod.Event, new("event", "专业活动"), "seminar", "workshop", "professional event", "活动", "研讨会", "技术交流", "技术交流会"),
        new(RouteMethod.RelatedParty, new("related party", "关联方"), "third party", "partner", "consultant", "相关方", "设计院", "合作伙伴", "顾问公司"),
        new(RouteMethod.CompanyVisit, new("company visit", "公司考察"), "visit to us", "factory visit", "来访", "来访考察", "工厂考察", "考察"),
        new(RouteMethod.ReferenceSite, new("reference site", "样板项目"), "reference visit", "reference", "样板", "样板工程", "样板点"),
        new(RouteMethod.Exhibition, new("exhibition or event", "展会或活动"), "exhibition", "trade fair", "fair", "展会", "展览", "行业展会"),
        new(RouteMethod.Referral, new("referral", "引荐"), "referred", "推荐", "转介绍", "他人引荐"),
        new(RouteMethod.Direct, new("direct", "直接约见"), "directly", "direct approach", "直接", "直接拜访", "约见"),
        new(RouteMethod.FromBelow, new("introduced from below", "下属引见"), "from below", "introduced by staff", "下属引荐", "由下属引见", "下属介绍"),
    ];

    /// <summary>The six that the source keeps for executives.</summary>
    public static bool IsForExecutives(RouteMethod method) => method >= RouteMethod.CompanyVisit;

    public static LocalText Name(RouteMethod method) => MapTerms.Name(All, method);
}
