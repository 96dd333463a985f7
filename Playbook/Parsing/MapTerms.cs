using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <param name="Name">As it is shown.</param>
/// <param name="Also">Other words people type for it: lower case, simplified, half width.</param>
public sealed record MapTerm<T>(T Value, LocalText Name, params IReadOnlyList<string> Also);

/// <summary>The words of the map: what cards show and what a typed line may say.</summary>
public static class MapTerms
{
    /// <summary>With the letter and the character that stand for it.</summary>
    public static IReadOnlyList<(MapTerm<Roles> Term, LocalText Letter)> Roles { get; } =
    [
        (new(Checks.Input.Roles.DecisionMaker, new("decision maker", "决策人"), "decider", "decides", "决策", "决策者", "拍板人", "拍板的人", "拍板"), new("D", "决")),
        (new(Checks.Input.Roles.Approver, new("approver", "批准人"), "approves", "批准", "批准者", "审批", "审批人"), new("A", "批")),
        (new(Checks.Input.Roles.Initiator, new("initiator", "发起人"), "starter", "发起", "发起者"), new("S", "起")),
        (new(Checks.Input.Roles.User, new("user", "使用人"), "end user", "使用", "使用者", "用户"), new("U", "用")),
        (new(Checks.Input.Roles.Evaluator, new("evaluator", "评估人"), "evaluates", "评估", "评估者", "评审", "评审人"), new("E", "评")),
        (new(Checks.Input.Roles.Influencer, new("influencer", "影响人"), "influences", "影响", "影响者"), new("I", "影")),
        (new(Checks.Input.Roles.Executor, new("executor", "执行人"), "executes", "执行", "执行者", "经办人", "经办"), new("X", "执")),
    ];

    public static IReadOnlyList<MapTerm<Attitude>> Attitudes { get; } =
    [
        new(Attitude.PowerSponsor, new("power sponsor", "有权赞助者"), "powersponsor", "权力赞助者", "有权的赞助者", "▲▲▲"),
        new(Attitude.Sponsor, new("sponsor", "赞助者"), "sponsors us", "赞助", "赞助人", "▲▲"),
        new(Attitude.Supporter, new("supporter", "支持者"), "supports us", "supports", "supportive", "支持", "支持我们", "▲"),
        new(Attitude.Neutral, new("neutral", "中立"), "中立者", "中性", "="),
        new(Attitude.NonSupporter, new("non-supporter", "不支持"), "non supporter", "nonsupporter", "not a supporter", "not supportive", "不支持者", "不支持我们", "▼"),
        new(Attitude.Hostile, new("hostile", "反对"), "opponent", "against us", "against", "反对者", "反对我们", "敌对", "▼▼"),
    ];

    public static IReadOnlyList<string> AttitudeNotKnown { get; } =
        ["attitude unknown", "attitude not known", "unknown", "not known", "?", "态度未知", "态度不明", "未知", "不明"];

    public static IReadOnlyList<MapTerm<Rank>> Ranks { get; } =
    [
        new(Rank.Executive, new("executive", "高层"), "exec", "board", "top management", "高管", "高层领导"),
        new(Rank.Head, new("head", "中层"), "middle management", "manager level", "中层领导", "部门负责人"),
        new(Rank.Staff, new("staff", "基层"), "员工", "普通员工"),
    ];

    public static IReadOnlyList<MapTerm<OrganisationLevel>> Levels { get; } =
    [
        new(OrganisationLevel.Group, new("group level", "集团"), "group", "headquarters", "hq", "集团层", "集团总部", "总部"),
        new(OrganisationLevel.Region, new("region level", "区域"), "region", "regional", "区域层", "大区", "区域公司"),
        new(OrganisationLevel.City, new("city level", "城市"), "city", "local", "城市层", "城市公司", "项目公司"),
    ];

    public static IReadOnlyList<MapTerm<PoliticalStanding>> Standings { get; } =
    [
        new(PoliticalStanding.InnerCircle, new("inner circle", "核心圈"), "核心层", "核心"),
        new(PoliticalStanding.Interdependent, new("interdependent", "相互依存"), "互相依存"),
        new(PoliticalStanding.Independent, new("independent", "独立")),
        new(PoliticalStanding.Dependent, new("dependent", "依附"), "从属"),
    ];

    public static IReadOnlyList<MapTerm<StepWeight>> Weights { get; } =
    [
        new(StepWeight.Decisive, new("decisive step", "决定环节"), "decisive", "决定性环节", "决定性"),
        new(StepWeight.Key, new("key step", "关键环节"), "key", "关键"),
        new(StepWeight.Basic, new("basic step", "基础环节"), "basic", "基本环节", "一般环节", "基础"),
    ];

    public static IReadOnlyList<string> Veto { get; } =
        ["veto", "can veto", "has veto", "has a veto", "veto power", "veto right", "可否决", "否决", "否决权", "有否决权", "一票否决", "能否决"];

    public static IReadOnlyList<string> NoVeto { get; } = ["no veto", "cannot veto", "没有否决权", "无否决权"];

    /// <summary>Departments that rules know by their code.</summary>
    public static IReadOnlyList<MapTerm<string>> Departments { get; } =
    [
        new(Checks.Input.Departments.Purchasing, new("purchasing", "采购"), "procurement", "sourcing", "采购部", "招采", "招采部"),
        new(Checks.Input.Departments.Finance, new("finance", "财务"), "财务部", "accounting"),
        new(Checks.Input.Departments.Technical, new("technical", "技术"), "engineering", "技术部", "工程", "工程部", "研发", "研发部"),
        new(Checks.Input.Departments.Operations, new("operations", "运营"), "ops", "production", "运营部", "生产", "生产部", "运维"),
        new(Checks.Input.Departments.Project, new("project", "项目"), "projects", "项目部", "基建"),
        new("board", new("board", "董事会"), "management", "管理层"),
        new("audit", new("audit", "审计"), "审计部", "内控"),
        new("legal", new("legal", "法务"), "法务部"),
        new("quality", new("quality", "质量"), "质量部", "品质"),
        new("it", new("IT", "信息"), "信息部", "信息中心"),
    ];

    /// <summary>A department as it is shown: by its name, or as it was typed.</summary>
    public static LocalText Department(string department) =>
        Departments.FirstOrDefault(d => d.Value == department)?.Name ?? new(department, department);

    public static LocalText Name<T>(IReadOnlyList<MapTerm<T>> terms, T value) => terms.First(t => Equals(t.Value, value)).Name;

    public static LocalText Name(Roles role) => Roles.First(r => r.Term.Value == role).Term.Name;

    public static LocalText Letter(Roles role) => Roles.First(r => r.Term.Value == role).Letter;

    /// <param name="typed">Folded.</param>
    internal static T? Find<T>(IReadOnlyList<MapTerm<T>> terms, string typed)
        where T : struct =>
        Term(terms, typed) is { } term ? term.Value : null;

    internal static MapTerm<T>? Term<T>(IEnumerable<MapTerm<T>> terms, string typed) =>
        terms.FirstOrDefault(t => TextFold.Lower(t.Name.En) == typed || t.Name.Zh == typed || t.Also.Contains(typed));
}
