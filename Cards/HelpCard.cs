using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <summary>What the bot can do: three ways to start, and all the words it knows one tap away.</summary>
public static class HelpCard
{
    private static readonly LocalText Kicker = new("KeyAccountBot", "大客户助手");
    private static readonly LocalText Heading = new("Know where each deal stands", "每答一题，看得更清");
    private static readonly LocalText Purpose = new(
        "I keep what is known about each deal, show where it stands, and what to ask next.",
        "我记住每个商机的已知情况，显示它走到哪一步、接下来该问什么。");

    private static readonly LocalText Start = new("Start here", "从这里开始");
    private static readonly LocalText AllWords = new("All words I know", "我听得懂的词");
    private static readonly LocalText AnyOrder = new(
        "In any order, in English or Chinese, with part of a deal's name.",
        "顺序不限，中英文都行，商机名写一部分即可。");

    private static readonly LocalText Other = new("中文", "English");
    private static readonly LocalText InChannel = new(
        "In a channel I answer when mentioned. “assess” is answered in the one-to-one chat; so is everything about people.",
        "在频道里，@我才回答。“评估”以及与人有关的内容，在一对一聊天里回答。");

    private static readonly LocalText OneToOne = new(
        "Only the members of a deal see what is written here.", "这里写的内容，只有该商机的成员能看到。");

    private static readonly (LocalText Title, LocalText Small, string Verb)[] Ways =
    [
        (new("New deal", "新建商机"), new("Its name is enough", "填个名称就够"), Verbs.NewDeal),
        (new("Assess a deal", "评估商机"), new("Twenty points, four cards, one tap each", "二十项，四张卡，每项点一下"), Verbs.OpenWalk),
        (new("My deals", "我的商机"), new("Where each stands at a glance", "一眼看清每个商机"), Verbs.ListDeals),
    ];

    private static readonly (LocalText Title, LocalText Words)[] Words =
    [
        (new("Deals", "商机"), new("new, deals, edit ACME", "新建、我的商机、修改 远山")),
        (new("Assess", "评估"), new("assess ACME, then tap, or type “5 + note”", "评估 远山，然后点选，或输入“5 + 备注”")),
        (new("Check", "检查"), new("check ACME: verdict, findings, what to ask next", "检查 远山：结论、提示、接下来问什么")),
        (new("Facts", "要点"), new("facts ACME: budget, prices, dates", "要点 远山：预算、价格、日期")),
        (new("Methods", "方法"), new("methods ACME: all of them; six-questions, value, pain-chain, strategy, control …", "方法 远山：全部列出；六问、价值主张、痛点链、策略、主动权……")),
        (new("People", "人"), new("map ACME, map ACME + name, job, roles, attitude; coach ACME, coach-find ACME", "决策链 远山、决策链 远山 + 姓名，职务，角色，态度；教练验证 远山、找教练 远山")),
        (new("Route", "路线"), new("route ACME: whom to meet next, how, and who goes", "公关路线 远山：接下来见谁、怎么见、谁去")),
        (new("Plan", "计划"), new("plan ACME, plan ACME + what, who, by when; visit ACME name: what came of it", "计划 远山、计划 远山 + 做什么，谁，到期日；拜访 远山 姓名：结果")),
        (new("Meetings", "会面"), new("brief ACME with name, name; brief ACME tomorrow 14:00; in a meeting’s chat: link ACME", "会前准备 远山 姓名、姓名；会前准备 远山 明天14:00；在会议聊天里：关联 远山")),
        (new("Account", "客户"), new("account ACME: key account, tier, visits owed", "客户 远山：是否大客户、级别、应有拜访")),
        (new("Looking back", "回顾"), new("history ACME since 1 Nov; compare ACME 1 Nov: then and now", "历史 远山 自11月1日；对比 远山 11月1日：今昔对比")),
        (new("Progress", "推进"), new("stage ACME R3, members ACME + name", "阶段 远山 R3、成员 远山 + 姓名")),
        (new("Who sees it", "谁能看到"), new("move ACME to a team or to my own book, managers, deals Sales", "移动 远山 到 团队或自己、经理、我的商机 销售部")),
        (new("Pipeline", "管道"), new("pipeline, pipeline Sales: all deals by light, stage and owner, and the five to look at", "管道、管道 销售部：按灯、阶段和负责人看全部商机，以及最该看的五个")),
        (new("Reminder", "提醒"), new("remind Monday 9:00, in a channel or here; remind now, skip, pause, off", "提醒 每周一 9:00，在频道或这里；提醒 预览、跳过、暂停、关闭")),
        (new("Not now", "暂缓"), new("snooze ACME until 2027-02-15: left out of the reminder", "暂缓提醒 远山 到 2月15日：提醒里先不出现")),
        (new("End", "结束"), new("close ACME won (or lost, dropped), reopen ACME, delete ACME", "结束 远山 赢单（或丢单、放弃）、重新打开 远山、删除 远山")),
        (new("Other", "其他"), new("rules, language, help", "规则、语言、帮助")),
    ];

    public static RenderedCard Render(Language language, Place place)
    {
        var act = new Act(language);
        return CardFrame.Of(
            language,
            new LocalText("What I can do: new deal, assess a deal, my deals", "我能做什么：新建商机、评估商机、我的商机").In(language),
            [
                Head.Of(Kicker.In(language), Heading.In(language)),
                Prose.Line(Purpose.In(language)),
                Prose.Title(Start.In(language)),
                .. Ways.Select(way => Blocks.TapRow(
                    act.Row($"{way.Title.In(language)}: {way.Small.In(language)}", way.Verb),
                    new AdaptiveTextBlock(way.Title.In(language)) { Wrap = true, Weight = AdaptiveTextWeight.Bolder },
                    Prose.Small(way.Small.In(language)))),
                .. Fold.Of(
                    "words",
                    AllWords.In(language),
                    AllWords.In(language),
                    open: false,
                    [
                        .. Words.Select(w => Prose.Runs(AdaptiveSpacing.Small, Prose.Bold(w.Title.In(language)), Prose.Run("\u00A0\u00A0 " + w.Words.In(language)))),
                        Prose.Small(AnyOrder.In(language), AdaptiveSpacing.Small),
                    ]),
                Prose.Small((place.IsShared ? InChannel : OneToOne).In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(act.Open(Other, Verbs.SwitchLanguage, (Payload.To, language == Language.Chinese ? "en" : "zh"))),
            ]);
    }
}
