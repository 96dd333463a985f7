using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Briefs;

/// <summary>Ten minutes before the meeting, on a phone: what to leave the room with, who is there, what to ask, hear and leave unsaid.</summary>
public static class BriefCard
{
    /// <summary>So many people have a row; the others are named.</summary>
    private const int MostPeople = 6;
    private const int FewPeople = 3;
    private const int FewestPeople = 2;

    private const int LongestDeal = 60;
    private const int LongestNames = 400;

    private static readonly LocalText Leave = new("Leave the room with", "这次要带走");
    private static readonly LocalText Ask = new("Ask for: {0}", "请对方承诺：{0}");
    private static readonly LocalText InRoom = new("In the room", "谁会在场");
    private static readonly LocalText Guessed = new("Nobody was named: these count most. Say “brief {0} with …” for others.", "没有指定人，以下是关键人物。可以说“会前准备 {0} 姓名”。");
    private static readonly LocalText Nobody = new("Nobody of the customer is on the map yet. Say who comes: “brief {0} with name, name”.", "决策链上还没有客户的人。请说：“会前准备 {0} 姓名、姓名”。");
    private static readonly LocalText More = new("Also there: {0}", "还有：{0}");
    private static readonly LocalText NotOnMap = new("Not on the map yet", "还不在决策链上");
    private static readonly LocalText NotOnMapHint = new("name, job; name, job", "姓名，职务；姓名，职务");
    private static readonly LocalText Colleagues = new("With you: {0}", "我方同去：{0}");
    private static readonly LocalText Planned = new("Also planned: {0}", "另外安排：{0}");

    public static RenderedCard Render(BriefView view, Language language)
    {
        // Only the longest names with everything full come near the limit: then what can be opened elsewhere goes first.
        return Enumerable.Range(0, BriefSections.Least).Select(less => Draw(view, language, less)).FirstOrDefault(c => CardSize.FitsRepaid(c.Card))
            ?? Draw(view, language, BriefSections.Least);
    }

    /// <param name="less">0 for everything, up to <see cref="BriefSections.Least"/>.</param>
    private static RenderedCard Draw(BriefView view, Language language, int less)
    {
        var (brief, deal) = (view.Brief, view.Brief.Deal);
        var act = new Act(language, DealRef.Of(deal));
        var meeting = brief.Scope.Meeting;
        var name = Plain.Short(deal.Header.Name, LongestDeal);
        return CardFrame.Of(
            language,
            BriefWords.Summary.With(name).In(language),
            [
                Head.Named(
                    Facts.Join(BriefWords.Kicker.In(language), meeting?.What.Time is { } soon ? BriefWords.Ahead(soon, view.Now, language) : null),
                    name,
                    Facts.Join(meeting?.What.Time is { } time ? BriefWords.When(time, brief.Today, language) : null, deal.Header.Account is { } account ? Plain.Short(account, LongestDeal) : null)),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Line(told.In(language))) : null,
                .. view.Problems.Take(3).Select(p => Blocks.Problem(p, language, AdaptiveSpacing.Small)),
                Aim(brief.Aim, language),
                .. Room(act, view, less),
                .. BriefSections.Questions(act, view, less),
                .. BriefSections.Heard(brief, language, less),
                .. BriefSections.Unsaid(brief, language),
                .. BriefSections.Promises(brief, language, less),
                .. BriefSections.Since(brief, language, less),
                .. BriefSections.Six(act, brief, less),
                .. less == BriefSections.Least ? [] : Coming(view, language),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(
                    act.Open(new("Log it", "会后记录"), Verbs.OpenVisit, (Payload.With, Ids(brief))),
                    act.Open(meeting is null ? new("Plan it", "安排会面") : new("Change", "修改安排"), Verbs.OpenMeeting, [.. Of(brief)]),
                    act.Open(new("Six questions", "六问"), Verbs.OpenWalk, (Payload.Method, BriefReading.SixQuestions))),
                new AdaptiveActionSet
                {
                    Spacing = AdaptiveSpacing.Small,
                    Actions = [act.Open(new("Map", "决策链"), Verbs.OpenMap), act.Open(new("Check", "检查"), Verbs.OpenCheck)],
                },
            ]);
    }

    /// <summary>What a button carries of the meeting: its id and the people, never a name.</summary>
    private static IEnumerable<(string, object)> Of(Brief brief) =>
        brief.Scope.Meeting is { } meeting ? [(Payload.Meeting, meeting.Id), (Payload.With, Ids(brief))] : [(Payload.With, Ids(brief))];

    private static string Ids(Brief brief) => brief.Scope.IsGuess ? "" : string.Join(',', brief.People.Select(p => p.Person.Id));

    private static AdaptiveContainer Aim(BriefAim aim, Language language)
    {
        var banner = new AdaptiveContainer { Style = AdaptiveContainerStyle.Accent, Bleed = true, Spacing = AdaptiveSpacing.Medium };
        banner.Items.Add(Prose.Small(Leave.In(language)));
        banner.Items.Add(Prose.Runs(AdaptiveSpacing.None, new AdaptiveTextRun(Plain.Line(aim.Goal.In(language))) { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium }));
        banner.Items.AddRange(aim.Why is { } why ? [Prose.SmallTyped(why.In(language))] : []);
        banner.Items.Add(Prose.Typed(Ask.With(Plain.Line(aim.Ask.In(language))).In(language)));
        return banner;
    }

    private static IEnumerable<AdaptiveElement> Room(Act act, BriefView view, int less)
    {
        var (brief, language, most) = (view.Brief, act.Language, less switch { 0 => MostPeople, BriefSections.Least => FewestPeople, _ => FewPeople });
        yield return Prose.Title(InRoom.In(language));
        var deal = Plain.Short(brief.Deal.Header.Name, LongestDeal);
        if (brief.People.IsEmpty && brief.Scope.Others.IsEmpty)
        {
            yield return Prose.Typed(Nobody.With(deal).In(language));
        }

        for (var i = 0; i < Math.Min(most, brief.People.Length); i++)
        {
            yield return PersonInRoom.Of(act, brief.People[i], brief.Today, isFirst: i == 0, isShort: less == BriefSections.Least);
        }

        if (brief.People.Length > most)
        {
            yield return Prose.SmallTyped(More.With(Names(brief.People.Skip(most).Take(less == BriefSections.Least ? 3 : 10).Select(p => p.Person.Name), language)).In(language), AdaptiveSpacing.Small);
        }

        if (brief.Scope.IsGuess && !brief.People.IsEmpty)
        {
            yield return Prose.SmallTyped(Guessed.With(deal).In(language), AdaptiveSpacing.Small);
        }

        if (!brief.Scope.Others.IsEmpty)
        {
            yield return Kit.Input.Text(
                Inputs.OthersMet, NotOnMap.In(language), TextInput.Cut(string.Join("; ", brief.Scope.Others), LongestNames), LongestNames, language, NotOnMapHint.In(language));
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [act.Send(new("Put on the map", "加入决策链"), Verbs.AddToBrief, [.. Of(brief)])],
            };
        }

        if (brief.Scope.Meeting?.What.Goes.Select(brief.Deal.NameOf).OfType<string>().ToList() is { Count: > 0 } goes)
        {
            yield return Prose.SmallTyped(Colleagues.With(Names(goes, language)).In(language), AdaptiveSpacing.Small);
        }
    }

    private static IEnumerable<AdaptiveElement> Coming(BriefView view, Language language) => view.Others.Take(3).Select(m => Prose.SmallTyped(
        Planned.With(Facts.Join(BriefWords.When(m.What.Time!, view.Brief.Today, language), BriefWords.Who(view.Brief.Deal, m.What, language))).In(language), AdaptiveSpacing.Small));

    private static string Names(IEnumerable<string> names, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", names.Take(10).Select(n => Plain.Short(n, 32)));
}
