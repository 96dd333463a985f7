using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <param name="En">English words; the first is the one that is offered.</param>
/// <param name="Zh">Chinese words; the first is the one that is offered.</param>
/// <param name="TakesDeal">It is about a deal that is named with it, before or after.</param>
/// <param name="Alone">It is a command only when nothing else is typed.</param>
/// <param name="Method">The id of the method that it opens, for <see cref="CommandName.Method"/>.</param>
public sealed record CommandEntry(
    CommandName Name, IReadOnlyList<string> En, IReadOnlyList<string> Zh, bool TakesDeal = false, bool Alone = false, string? Method = null);

/// <summary>The words of all commands. Two commands that claim one word fail here, when the program starts.</summary>
public sealed class CommandWords
{
    private readonly List<Word> words;

    /// <exception cref="ArgumentException">A word is empty or claimed by two commands.</exception>
    public CommandWords(IReadOnlyList<CommandEntry> entries)
    {
        Entries = entries;
        words = [.. entries.SelectMany(Words).OrderByDescending(w => w.Key.Length)];
        var owners = new Dictionary<string, CommandEntry>();
        foreach (var word in words)
        {
            if (word.Key.Length == 0 || (!owners.TryAdd(word.Key, word.Entry) && owners[word.Key] != word.Entry))
            {
                throw new ArgumentException(
                    $"The word '{word.Text}' of {word.Entry.Name} is empty or also one of {owners.GetValueOrDefault(word.Key)?.Name}.", nameof(entries));
            }
        }
    }

    public static CommandWords BuiltIn { get; } = new(
    [
        new(CommandName.Help, ["help", "commands", "menu", "hi", "hello", "what can you do"], ["帮助", "你好", "您好", "菜单", "怎么用", "说明", "使用说明", "你能做什么"]),
        new(CommandName.New, ["new", "new deal", "new opportunity", "add deal", "create deal", "create"], ["新建", "新建商机", "新增", "新增商机", "创建", "创建商机", "添加商机", "录入商机", "建商机"]),
        new(CommandName.Deals, ["deals", "deal list", "my deals", "list deals", "show deals", "list", "opportunities", "my opportunities"], ["我的商机", "商机", "商机列表", "商机清单", "列表", "项目列表", "我的项目", "所有商机", "全部商机", "查看商机"]),
        new(CommandName.Edit, ["edit", "edit deal", "change", "update"], ["编辑", "编辑商机", "修改", "修改商机", "更改", "变更", "更新"], TakesDeal: true),
        new(CommandName.Stage, ["stage", "move stage", "change stage", "set stage"], ["阶段", "商机阶段", "推进", "推进阶段", "修改阶段", "更改阶段", "调整阶段", "切换阶段"], TakesDeal: true),
        new(CommandName.Members, ["members", "member", "team", "add member", "share"], ["成员", "商机成员", "团队", "添加成员", "共享", "组员"], TakesDeal: true),
        new(CommandName.Move, ["move", "move deal", "transfer"], ["移动", "移动商机", "转移", "转移商机"], TakesDeal: true),
        new(CommandName.Managers, ["managers", "manager", "book managers"], ["经理", "商机经理", "管理者"]),
        new(CommandName.Close, ["close", "close deal", "finish"], ["关闭", "关闭商机", "结案", "关单", "结束", "结束商机"], TakesDeal: true),
        new(CommandName.Reopen, ["reopen", "re-open", "reopen deal", "open again"], ["重新打开", "重开", "重启", "恢复", "恢复商机", "重新打开商机"], TakesDeal: true),
        new(CommandName.Delete, ["delete", "delete deal", "remove", "remove deal"], ["删除", "删除商机", "删掉", "移除", "删"], TakesDeal: true),
        new(CommandName.Assess, ["assess", "assessment", "assess deal", "evaluate", "rate"], ["评估", "评估商机", "商机评估", "评分", "打分", "测评"], TakesDeal: true),
        new(CommandName.Check, ["check", "deal check", "check deal"], ["检查", "体检", "商机检查", "商机体检", "检查商机", "体检商机"], TakesDeal: true),
        new(CommandName.Facts, ["facts", "deal facts", "key facts", "fact sheet"], ["要点", "商机要点", "关键信息", "关键事实", "填写要点"], TakesDeal: true),
        new(CommandName.Coach, ["coach", "coach check", "verify coach", "coaches"], ["教练验证", "教练", "验证教练", "带路人"], TakesDeal: true),
        new(CommandName.CoachFind, ["coach-find", "find a coach", "find coach"], ["找教练", "寻找教练", "物色教练", "谁能当教练"], TakesDeal: true),
        new(CommandName.Rules, ["rules", "check rules", "thresholds"], ["规则", "检查规则", "体检规则", "阈值"]),
        new(CommandName.Pipeline, ["pipeline", "sales pipeline", "my pipeline", "funnel", "sales funnel"], ["管道", "销售管道", "商机管道", "漏斗", "销售漏斗", "商机漏斗"]),
        new(CommandName.Map, ["map", "decision chain", "people map"], ["决策链", "决策图", "关系图", "人物图", "决策人物"], TakesDeal: true),
        new(CommandName.Plan, ["plan", "action plan", "actions", "to do", "todo"], ["计划", "行动计划", "行动", "待办", "待办事项"], TakesDeal: true),
        new(CommandName.Visit, ["visit", "visits", "log visit", "log a visit"], ["拜访", "拜访记录", "记录拜访", "走访"], TakesDeal: true),
        new(CommandName.Brief, ["brief", "meeting brief", "brief me"], ["会前准备", "会前简报", "会面准备", "见面准备"], TakesDeal: true),
        new(CommandName.Link, ["link", "link deal", "link to"], ["关联", "关联商机"], TakesDeal: true),
        new(CommandName.Unlink, ["unlink", "unlink deal"], ["取消关联", "解除关联"]),
        new(CommandName.Account, ["account", "accounts", "key account card"], ["客户", "客户档案", "客户卡", "查看客户"], TakesDeal: true),
        new(CommandName.Route, ["route", "relationship route"], ["公关路线", "关系路线", "路线", "接触路线"], TakesDeal: true),
        new(CommandName.History, ["history", "timeline", "what changed", "changes"], ["历史", "历史记录", "变更历史", "变化", "有什么变化", "时间线"], TakesDeal: true),
        new(CommandName.Compare, ["compare", "compare deal"], ["对比", "对照", "今昔对比"], TakesDeal: true),
        new(CommandName.Methods, ["methods", "all methods", "worksheets"], ["方法", "全部方法", "所有方法", "方法清单", "工作表"], TakesDeal: true),
        new(CommandName.Remind, ["remind", "reminder", "reminders", "remind us"], ["提醒", "每周提醒", "定时提醒", "提醒设置", "设置提醒", "周提醒"]),
        new(CommandName.Snooze, ["snooze", "snooze deal", "leave out"], ["暂缓提醒", "暂不提醒", "先别提醒", "暂缓"], TakesDeal: true),
        new(CommandName.Language, ["language", "lang", "switch language", "speak", "switch to"], ["语言", "切换语言", "换语言", "语言设置", "切换到", "说"]),
        new(CommandName.Cancel, ["cancel", "stop", "quit", "exit", "never mind", "nevermind", "abort"], ["取消", "停止", "退出", "算了", "不做了", "中止", "停"], Alone: true),
    ]);

    public IReadOnlyList<CommandEntry> Entries { get; }

    /// <summary>The bot's own commands, and a command for each method that has words.</summary>
    /// <exception cref="ArgumentException">A word is claimed by two of them.</exception>
    public static CommandWords With(IEnumerable<Method> methods) => new(
    [
        .. BuiltIn.Entries,
        .. methods.Where(m => !m.Words.IsEmpty)
            .Select(m => new CommandEntry(CommandName.Method, m.Words.En, m.Words.Zh, TakesDeal: true, Method: m.Id)),
    ]);

    /// <summary>The words, the longest first, so that 新建商机 wins over 新建.</summary>
    internal IReadOnlyList<Word> LongestFirst => words;

    /// <param name="Text">As written in the table.</param>
    /// <param name="Key">Folded, without spaces and hyphens: as it is compared.</param>
    internal sealed record Word(string Text, string Key, Language Language, CommandEntry Entry)
    {
        public bool IsHan => TextFold.IsHan(Key[0]);
    }

    internal static string KeyOf(string text) =>
        TextFold.Lower(text).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static IEnumerable<Word> Words(CommandEntry entry) =>
        entry.En.Select(w => new Word(w, KeyOf(w), Language.English, entry))
            .Concat(entry.Zh.Select(w => new Word(w, KeyOf(w), Language.Chinese, entry)));
}
