using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Words that are no command and answer nothing that was asked: a deal's name, or something to help with. Never silence.</summary>
internal sealed class FreeText(DealFinder finder, DealPicker picker, OpenDealInteraction deals, MethodLibrary methods)
{
    private static readonly LocalText WhichDeal = new(
        "That reads like an answer. Say first of which deal: assess, then its name.",
        "这像是一个回答。请先说是哪个商机：输入“评估”和商机名称。");

    public async Task<Reply> AnswerAsync(Turn turn, string text, CommandLine line, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
        {
            return new(HelpInteraction.Card(turn));
        }

        if (TypedAnswer.Parse(text).Count > 0)
        {
            return Notices.Refused(turn, WhichDeal, new NoticeButton(new("Assess a deal", "评估商机"), Verbs.OpenWalk));
        }

        // A slip of the finger can be like anything: only what surely is a name opens a deal without being asked to.
        var found = await finder.FindAsync(turn, text, cancellationToken);
        return found.IsClear && found.Ranked[0].Kind != MatchKind.Similar
            ? await deals.OpenAsync(turn, found.Ranked[0].Item.Deal, cancellationToken)
            : new(NoticeCard.Render(Notice.NotUnderstood(text, [.. line.Nearest.Select(Guess).OfType<NoticeButton>()]), turn.Language));
    }

    /// <summary>The deal of the person, or of the channel, that has exactly this name; a list when several do. Null when none does.</summary>
    public async Task<Reply?> DealAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (!await finder.HasAsync(turn, text, cancellationToken))
        {
            return null;
        }

        var pick = await picker.PickAsync(turn, text, Verbs.OpenDeal, cancellationToken);
        return pick.Instead ?? await deals.OpenAsync(turn, pick.Deal!.Value, cancellationToken);
    }

    private NoticeButton? Guess(CommandSuggestion suggestion) => suggestion.Name switch
    {
        CommandName.Method when methods.FindWorksheet(suggestion.Method) is { } method => new(method.Title, Verbs.OpenWalk, null, (Payload.Method, method.Id)),
        CommandName.Methods => new(new("Methods", "方法"), Verbs.ListMethods),
        CommandName.Help => new(new("Help", "帮助"), Verbs.Help),
        CommandName.New => new(new("New deal", "新建商机"), Verbs.NewDeal),
        CommandName.Deals => new(new("My deals", "我的商机"), Verbs.ListDeals),
        CommandName.Assess => new(new("Assess a deal", "评估商机"), Verbs.OpenWalk),
        CommandName.Check => new(new("Check a deal", "检查商机"), Verbs.OpenCheck),
        CommandName.Facts => new(new("Deal facts", "商机要点"), Verbs.OpenFacts),
        CommandName.Coach => new(new("Coach check", "教练验证"), Verbs.OpenCoach),
        CommandName.Map => new(new("Decision chain", "决策链"), Verbs.OpenMap),
        CommandName.Route => new(new("Relationship route", "公关路线"), Verbs.OpenRoute),
        CommandName.Edit => new(new("Edit a deal", "修改商机"), Verbs.EditDeal),
        CommandName.Stage => new(new("Stage", "阶段"), Verbs.OpenStage),
        CommandName.Members => new(new("Members", "成员"), Verbs.OpenMembers),
        CommandName.Move => new(new("Move a deal", "移动商机"), Verbs.AskMove),
        CommandName.Managers => new(new("Managers", "经理"), Verbs.OpenManagers),
        CommandName.Close => new(new("Close a deal", "结束商机"), Verbs.AskClose),
        CommandName.Reopen => new(new("Reopen a deal", "重新打开"), Verbs.ReopenDeal),
        CommandName.Delete => new(new("Delete a deal", "删除商机"), Verbs.AskDelete),
        CommandName.Rules => new(new("Rules of the check", "检查规则"), Verbs.OpenRules),
        CommandName.Language => new(new("中文", "English"), Verbs.SwitchLanguage),
        _ => null,
    };
}
