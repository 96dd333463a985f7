using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <param name="Now">The book the deal is in.</param>
/// <param name="Others">The books it could go to.</param>
/// <param name="Members">Besides the owner.</param>
/// <param name="IsOwners">The reader is the owner: the owner's book is the reader's own.</param>
public sealed record MoveView(DealRef Deal, string DealName, BookChoice Now, IReadOnlyList<BookChoice> Others, int Members, bool IsOwners)
{
    /// <summary>Chosen already: the card tells what it would mean, and asks. Null to choose first.</summary>
    public BookChoice? To { get; init; }

    /// <summary>Names the book the deal is in, for a tap that comes late.</summary>
    public string Was { get; init; } = "";

    public LocalText? Told { get; init; }
}

/// <summary>Moves a deal to another book: which one, and what others will see then.</summary>
public static class MoveCard
{
    private static readonly LocalText Kicker = new("Move deal", "移动商机");
    private static readonly LocalText Choose = new("Where shall it go?", "移到哪里？");
    private static readonly LocalText Sure = new("Move it there?", "确定移动吗？");
    private static readonly LocalText Nowhere = new("There is nowhere to move it", "没有可以移动到的地方");
    private static readonly LocalText NowAt = new("Now: {0}", "现在：{0}");
    private static readonly LocalText GoesTo = new("Then: {0}", "移动后：{0}");
    private static readonly LocalText Where = new("Move to", "移到");
    private static readonly LocalText Mine = new("My own book", "我自己的商机本");
    private static readonly LocalText Owners = new("Its owner's own book", "负责人自己的商机本");
    private static readonly LocalText NoTeam = new(
        "I am in no other team with you. Add me to the team, mention me there once, then ask again.",
        "没有其他您和我都在的团队。请先把我添加到该团队，在那里 @我 一次，再试。");

    private static readonly LocalText TeamSees = new(
        "Everyone in that team, except guests, will see name, customer, amount, dates, competitors and stage, three of the four lights, and the answers but those on inside support, politics and profit.",
        "该团队的所有成员（访客除外）将看到：名称、客户、金额、日期、竞争对手、阶段，四盏灯中的三盏，以及除内部支持、政治、利润之外的回答。");

    private static readonly LocalText ManagersSee = new(
        "The managers of that team will see everything one-to-one and can change it.", "该团队的经理将在一对一聊天中看到全部内容，并可修改。");

    private static readonly LocalText TeamLoses = new(
        "The team it is in now will no longer see it.", "现在所在的团队将不再看到它。");

    private static readonly LocalText PeopleKeep = new(
        "Its owner and its members ({0}) keep everything.", "负责人和成员（{0} 人）仍能看到全部内容。");

    public static RenderedCard Render(MoveView view, Language language)
    {
        var act = new Act(language, view.Deal);
        return CardFrame.Of(
            language,
            new LocalText("Move deal: {0}", "移动商机：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Of(Kicker.In(language), (view.To is not null ? Sure : view.Others.Count > 0 ? Choose : Nowhere).In(language)),
                view.Told is { } told ? Prose.Signed(Sign.Note, Plain.Line(told.In(language))) : null,
                Prose.Runs(AdaptiveSpacing.Small, Prose.Bold(Plain.Line(view.DealName))),
                Prose.Typed(NowAt.With(Title(view.Now)).In(language)),
                .. view.To is { } to ? Consequences(to) : Choosing(),
                Blocks.Buttons(Buttons()),
            ]);

        string Title(BookChoice book) => book.Title(view.IsOwners ? Mine : Owners, language);

        IEnumerable<AdaptiveElement> Choosing()
        {
            yield return view.Others.Count > 0
                ? Input.Choice(Inputs.Book, Where.In(language), view.Others.Count == 1 ? view.Others[0].Value : "", language, expanded: false, view.Others.Select(b => (b.Value, Title(b))))
                : Prose.Line(NoTeam.In(language));
        }

        IEnumerable<AdaptiveElement> Consequences(BookChoice to)
        {
            yield return Prose.Typed(GoesTo.With(Title(to)).In(language));
            if (to.Team is not null)
            {
                yield return Prose.Line(TeamSees.In(language), AdaptiveSpacing.Medium);
                yield return Prose.Line(ManagersSee.In(language));
            }

            if (view.Now.Team is not null)
            {
                yield return Prose.Line(TeamLoses.In(language), to.Team is null ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small);
            }

            yield return Prose.Line(PeopleKeep.With(view.Members).In(language));
        }

        IEnumerable<AdaptiveAction> Buttons()
        {
            if (view.To is { } to)
            {
                yield return act.Open(new("Move", "移动"), Verbs.MoveDeal, (Payload.Book, to.Value), (Payload.Was, view.Was));
            }
            else if (view.Others.Count > 0)
            {
                yield return act.Send(new("Next", "下一步"), Verbs.AskMove);
            }

            yield return act.Open(new("Leave it", "不移动"), Verbs.OpenDeal);
        }
    }
}
