using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Tests;

/// <param name="Name">Unique; with the language it is the name of the approved file and of the picture.</param>
public sealed record SampleCard(string Name, Language Language, RenderedCard Rendered)
{
    public string FileName => $"{Name}.{(Language == Language.Chinese ? "zh" : "en")}";

    public override string ToString() => FileName;
}

/// <summary>Every card in both languages, in its usual shapes: for the snapshots, the pictures and the schema.</summary>
public static class SampleCards
{
    /// <summary>Our answers to the twenty criteria, group by group; in the third, one was never asked.</summary>
    private const string Us = "++?+-" + "++-?+" + "++ ?-" + "+?+++";

    public static IReadOnlyList<SampleCard> All { get; } =
        [.. Enum.GetValues<Language>().SelectMany(language => In(language).Select(c => new SampleCard(c.Name, language, c.Card)))];

    private static IEnumerable<(string Name, RenderedCard Card)> In(Language language) =>
    [
        .. Starting(language),
        .. Forms(language),
        .. Deals(language),
        .. Walks(language),
        .. Check.CheckSamples.In(language),
        .. SampleCoach.In(language),
        .. SampleMap.In(language),
        .. SamplePlan.In(language),
        .. SampleAccounts.In(language),
        .. SampleBriefs.In(language),
        .. SampleRoute.In(language),
        .. SampleHistory.In(language),
        .. SampleMethods.In(language),
        .. Changes(language),
        .. SampleBooks.In(language),
        .. SamplePipeline.In(language),
        .. SampleReminders.In(language),
        .. Notices(language),
    ];

    private static IEnumerable<(string Name, RenderedCard Card)> Starting(Language language)
    {
        yield return ("help", HelpCard.Render(language, Place.OneToOne));
        yield return ("help-channel", HelpCard.Render(language, Place.GroupChat));
        yield return ("welcome", WelcomeCard.Render(language, Place.OneToOne));
        yield return ("welcome-channel", WelcomeCard.Render(language, Place.GroupChat));
    }

    private static IEnumerable<(string Name, RenderedCard Card)> Forms(Language language)
    {
        yield return ("form-new", DealFormCard.Render(DealFormView.New(), language));
        yield return ("form-problems", DealFormCard.Render(
            DealFormView.New(
                new("", "远山冷链", "3,2", "CNY", "next Q", "Norda、Kelvin"),
                new Problem(Inputs.Name, new("A deal needs a name of 1 to 120 characters.", "商机名称需要 1 到 120 个字符。")),
                MoneyText.Parse("3,2", null).Problem!,
                DateText.Parse("next Q", Some.Today).Problem!.For(Inputs.CloseDate)),
            language));
        yield return ("form-edit", DealFormCard.Render(DealFormView.Edit(Some.Deal(), language), language));
    }

    private static IEnumerable<(string Name, RenderedCard Card)> Deals(Language language)
    {
        var deal = Rated();
        yield return ("deal", DealCard.Render(new(deal, Some.Groups(deal), Some.Today, 3, Place.OneToOne), language));
        yield return ("deal-new", DealCard.Render(
            new(Some.Deal("Lakeside Campus", null, []), Some.Groups(Some.Deal(competitors: [])), Some.Today, null, Place.OneToOne)
            {
                Told = new("Saved.", "已保存。"),
            },
            language));
        yield return ("deal-channel", DealCard.Render(
            new(DealAccess.Shown(deal, DealView.Channel)!, Some.Groups(deal, DealView.Channel), Some.Today, 3, Place.Channel("19:team")), language));
        yield return ("deal-reader", DealCard.Render(
            new(DealAccess.Shown(deal, DealView.Channel)!, Some.Groups(deal, DealView.Channel), Some.Today, 3, Place.OneToOne) { MayChange = false }, language));
        var closed = deal with { Closing = new(Outcome.Lost, "Norda was 12 % cheaper; we met the decision maker too late.", Some.Lin.Id, Some.Now) };
        yield return ("deal-closed", DealCard.Render(new(closed, [], Some.Today, 3, Place.OneToOne), language));
        yield return ("deals", DealsCard.Render(List(Place.OneToOne, 1, 14, ""), language));
        yield return ("deals-last-page", DealsCard.Render(List(Place.OneToOne, 3, 14, "har") with { Rows = [.. Rows().Take(2)], Show = DealsShow.All }, language));
        yield return ("deals-channel", DealsCard.Render(List(Place.Channel("19:team"), 1, 4, ""), language));
        yield return ("deals-empty", DealsCard.Render(List(Place.OneToOne, 1, 0, "") with { Rows = [] }, language));
        yield return ("deals-no-match", DealsCard.Render(List(Place.OneToOne, 1, 0, "Harbor Metro") with { Rows = [] }, language));
        yield return ("choose", ChooseDealCard.Render(new("har", [.. Rows().Take(3)], Verbs.OpenWalk, Some.Today, (Payload.Method, Assessment.MethodId)), language));
    }

    private static IEnumerable<(string Name, RenderedCard Card)> Walks(Language language)
    {
        var groups = Some.Assess.Groups;
        yield return ("walk-alone", WalkCard.Render(WalkView.Of(Some.Deal(competitors: []), Some.Assess, groups[0]), language));
        yield return ("walk-two", WalkCard.Render(
            WalkView.Of(Rated("Norda"), Some.Assess, groups[1]) with { Saved = Some.Groups(Rated("Norda"))[0] }, language));
        yield return ("walk-three", WalkCard.Render(
            WalkView.Of(Rated(), Some.Assess, groups[2]) with { Saved = Some.Groups(Rated())[1] }, language));
        var crowd = Rated("Norda", "Kelvin Refrigeration Systems", "In-house", "North Star", "远大空调");
        yield return ("walk-four", WalkCard.Render(WalkView.Of(crowd, Some.Assess, groups[1]) with { Saved = Some.Groups(Rated())[0] }, language));
        yield return ("walk-others", WalkCard.Render(WalkView.Of(crowd, Some.Assess, groups[1], partyPage: 1), language));
        yield return ("walk-note", WalkCard.Render(WalkView.Of(Rated(), Some.Assess, groups[2], questionId: Assessment.Culture), language));
        yield return ("walk-said", WalkCard.Render(WalkView.Of(Sourced(), Some.Assess, groups[0]), language));
        yield return ("walk-said-one", WalkCard.Render(WalkView.Of(Sourced(), Some.Assess, groups[0], questionId: Assessment.CompellingEvent), language));
        yield return ("facts", WalkCard.Render(WalkView.Of(Some.Deal(), Some.Facts, Some.Facts.Groups[0]), language));
        yield return ("facts-filled", WalkCard.Render(WalkView.Of(WithFacts(), Some.Facts, Some.Facts.Groups[0]), language));
        yield return ("facts-done", WalkDoneCard.Render(
            new(DealRef.Of(WithFacts()), WithFacts().Header.Name, Some.Facts, 9, []) { Remarks = [.. FactRemarks.Of(WithFacts()).Select(r => r.Text)] }, language));
        yield return ("walk-every-kind", WalkCard.Render(EveryKind(), language));
        yield return ("walk-done", WalkDoneCard.Render(new(DealRef.Of(Rated()), Rated().Header.Name, Some.Assess, 14, Some.Groups(Rated())), language));
        yield return ("answered", AnsweredCard.Render(
            new(
                DealRef.Of(Rated()), Rated().Header.Name, Some.Assess, groups[2],
                [new(new("13 Culture: +", "13 文化：+"), null, "They decide by consensus."), new(new("13 Culture: −", "13 文化：−"), "Norda", null)],
                [], Some.Groups(Rated())[2], groups[2].Questions[3]),
            language));
        yield return ("answered-said", AnsweredCard.Render(
            new(
                DealRef.Of(Rated()), Rated().Header.Name, Some.Assess, groups[2],
                [
                    new(new("11 Inside support: +", "11 内部支持：+"), null, "Rao asked for our draft.") { Source = new("p1"), Remarks = [new("Inside support is a plus, but no act of support is on record.", "“内部支持”打了加号，但没有任何支持行动的记录。")] },
                ],
                [], Some.Groups(Rated())[2], groups[2].Questions[1])
            {
                People = [new("p1", "Rao")],
                Beside = new("Map: 0 of 1 executives met in 90 days; decision maker not met.", "决策链：1 位高层中 0 位在 90 天内见过；决策人没有见过。"),
            },
            language));
        yield return ("answered-not", AnsweredCard.Render(
            new(
                DealRef.Of(Rated()), Rated().Header.Name, Some.Assess, groups[2], [],
                [new("The questions have the numbers 1 to 20.", "问题的编号是 1 到 20。")], null, null),
            language));
        yield return ("conflict-said", AnswerConflictCard.Render(
            Conflict(1) is var conflict ? conflict with { Items = [.. conflict.Items.Select(i => i with { Party = Party.Us, SourceOnRecord = "p2", MySource = "p1" })], People = [new("p1", "Rao"), new("p2", "Deng")] } : null!, language));
        yield return ("conflict-answer", AnswerConflictCard.Render(Conflict(1), language));
        yield return ("conflict-answers", AnswerConflictCard.Render(Conflict(2) with { More = 2 }, language));
    }

    /// <summary>With people on the map, one of whom said what is on record.</summary>
    private static Deal Sourced()
    {
        var deal = Rated("Norda");
        var key = new AnswerKey(Assessment.MethodId, Assessment.CompellingEvent, Subject.Us);
        return deal with
        {
            People = [new("p1", "Sunita Rao", "Technical head"), new("p2", "饶敏", "采购总监")],
            Answers = deal.Answers.SetItem(key, deal.Answers[key] with { Note = "CFO must decide by May", Source = new("p1") }),
        };
    }

    private static IEnumerable<(string Name, RenderedCard Card)> Changes(Language language)
    {
        var deal = Rated();
        var (at, name) = (DealRef.Of(deal), deal.Header.Name);
        yield return ("conflict-header", HeaderConflictCard.Render(
            new(
                at, name, FormShown.Write(deal), DealFormTexts.Of(DealForm.Of(deal), language) with { Amount = "2800000", CloseDate = "2027-02-01" },
                [
                    (HeaderField.Amount, new("¥2.4 M", null, null, null, Some.Today)),
                    (HeaderField.CloseDate, new("15 Jan 2027", null, null, null, Some.Today)),
                ]),
            language));
        var stage = new StageView(at, name, Stage.R2, false, StageGate.Missing(Some.Deal(competitors: []), Stage.R4A, Thresholds.Default));
        yield return ("stage", StageCard.Render(stage, language));
        yield return ("stage-reason", StageCard.Render(
            stage with { Chosen = Stage.R4A, Problem = new("Before R4A some things are still missing. Say in a sentence why it moves on.", "进入 R4A 之前还有缺项，请用一句话说明推进的原因。") }, language));
        yield return ("stage-signed", StageCard.Render(stage with { Current = Stage.R6, IsSigned = true }, language));
        yield return ("members", MembersCard.Render(new(at, name, Some.Lin, [Some.Zhou, new(new("u3"), "Anna Berg")], [new(new("u4"), "Chen Hao"), new(new("u5"), "王芳")]), language));
        yield return ("members-likely", MembersCard.Render(
            new(at, name, Some.Lin, [], [Some.Zhou, new(new("u4"), "Chen Hao")])
            {
                Told = new("No colleague is called “Chan” exactly. The nearest name is chosen below: add it if it is the one.", "没有同事正好叫“Chan”。下面已选中最接近的姓名，确认无误后请点“添加”。"),
                Likely = [new(new("u4"), "Chen Hao")],
                Chosen = new(new("u4"), "Chen Hao"),
            },
            language));
        yield return ("members-none", MembersCard.Render(new(at, name, Some.Lin, [], []), language));
        yield return ("close", CloseCard.Render(new(at, name), language));
        yield return ("close-reason", CloseCard.Render(new(at, name) { Chosen = Outcome.Dropped, ReasonProblem = new("Say in a sentence why it ends; others learn from it.", "请用一句话说明结束的原因，供以后参考。") }, language));
        yield return ("delete", DeleteCard.Render(new(at, name, 38, 4), language));
        yield return ("delete-again", DeleteCard.Render(
            new(at, name, 39, 5) { Told = new("The deal has changed since this was asked, so nothing was deleted. This is what it holds now.", "询问之后该商机有了改动，因此没有删除。以下是现在的情况。") }, language));
    }

    private static IEnumerable<(string Name, RenderedCard Card)> Notices(Language language)
    {
        yield return ("notice-not-understood", NoticeCard.Render(
            Notice.NotUnderstood("asess Harbour", new NoticeButton(new("assess", "评估"), Verbs.OpenWalk), new NoticeButton(new("deals", "我的商机"), Verbs.ListDeals)), language));
        yield return ("notice-unknown-deal", NoticeCard.Render(Notice.UnknownDeal("Harbor Metro"), language));
        yield return ("notice-deleted", NoticeCard.Render(Notice.DeletedDeal(), language));
        yield return ("notice-refused", NoticeCard.Render(Notice.Refused(new("This deal is closed. Reopen it to change it.", "该商机已结束，重新打开后才能修改。")), language));
        yield return ("notice-done", NoticeCard.Render(Notice.Done(new("5 Compelling event: +, confirmed", "5 紧迫事件：+，已确认"), new NoticeButton(new("Deal", "商机"), Verbs.OpenDeal, new DealRef(Some.Id(1), 3))), language));
    }

    private static Deal Rated(params string[] competitors) => Some.Deal(competitors: competitors.Length > 0 ? competitors : null)
        .Rated(Subject.Us, Us, "Rao handed our draft upward on 25 Oct.")
        .Rated(new("c1"), "     " + "++-+-" + "--?+ ")
        .Rated(new("c2"), "     " + "+ ? +" + "  -  ");

    private static Deal WithFacts() => Some.Deal()
        .Fact(DealFacts.Budget, "2800000 CNY", "Their finance head, on 12 Nov.").Fact(DealFacts.BuyingMode, DealFacts.Placement)
        .Fact(DealFacts.EventDate, "2027-02-01").Fact(DealFacts.CurrentSupplier, "c1").Fact(DealFacts.Price, "2600000 CNY").Fact(DealFacts.FullCost, "2700000 CNY")
        .Fact(DealFacts.WinningPrice, "2550000 CNY");

    private static IEnumerable<DealRow> Rows()
    {
        var (green, amber, red, grey) = (Light.Green, Light.Amber, Light.Red, Light.Grey);
        yield return new(new(Some.Id(1), 42), "Harbour Metro · Depot HVAC", "Harbour Metro", new(2_600_000, "CNY"), new(2027, 1, 8), [green, amber, red, grey], 3);
        yield return new(new(Some.Id(2), 3), "远山冷链改造", "远山食品", new(3_200_000, "CNY"), new(2027, 3, 31), [amber, amber, grey, green], 0);
        yield return new(new(Some.Id(3), 1), "Lakeside Campus · Labs", null, null, null, [grey, grey, grey, grey], null);
        yield return new(new(Some.Id(4), 9), "Northgate Hospital · Operating rooms and laboratories, second phase", "Northgate Hospital Trust", new(700_000, "EUR"), new(2026, 12, 19), [red, green, amber, amber], 12);
    }

    private static DealsView List(Place place, int page, int total, string filter)
    {
        IReadOnlyList<QuestionGroup> groups = [.. Some.Assess.Groups.Where(g => !place.IsShared || g.Id != Assessment.Win)];
        var rows = Rows().Select(r => place.IsShared ? r with { Lights = [r.Lights[0], r.Lights[1], r.Lights[3]] } : r);
        var more = total > 4 ? Rows().Take(2).Select((r, i) => r with { Deal = new(Some.Id(10 + i), 1) }) : [];
        return new([.. rows, .. more], groups, page, total, filter, DealsShow.Open, Some.Today, place);
    }

    private static WalkView EveryKind()
    {
        var method = Some.EveryKind();
        var view = WalkView.Of(Some.Deal(), method, method.Groups[0]) with { People = [new("p1", "Rao"), new("p2", "邓经理")] };
        return view with
        {
            Questions =
            [
                .. view.Questions.Select(q => q.Question.Kind switch
                {
                    AnswerKind.Choice => q with { Answers = [q.Answers[0] with { OnRecord = new AnswerValue.Chosen(["invited"]) }] },
                    AnswerKind.MultiChoice => q with { Answers = [q.Answers[0] with { OnRecord = new AnswerValue.Chosen(["open", "direct"]) }] },
                    AnswerKind.Money => q with { Answers = [q.Answers[0] with { OnRecord = new AnswerValue.Sum(new(90_000, "USD")) }] },
                    AnswerKind.Number => q with { Answers = [q.Answers[0] with { Typed = "many" }], Problem = new("“many” is no number.", "“many”不是数字。") },
                    AnswerKind.Date => q with { Answers = [q.Answers[0] with { Typed = "2027-02-30" }], Problem = new("2027-02-30 is no day.", "2027-02-30 不是有效日期。") },
                    AnswerKind.Text => q with { Answers = [q.Answers[0] with { OnRecord = AnswerValue.Unknown }] },
                    AnswerKind.Evidence => q with { Answers = [q.Answers[0] with { OnRecord = new AnswerValue.Evidence(new(2026, 11, 3), EvidenceKind.Told, Against: true) }] },
                    _ => q,
                }),
            ],
        };
    }

    private static AnswerConflictView Conflict(int items)
    {
        var (deal, group) = (Rated(), Some.Assess.Groups[2]);
        var theirs = new Theirs("− no", "Rao left the company.", "周敏", new LocalDateTime(2026, 11, 24, 9, 5), Some.Today);
        AnswerConflictItem[] all =
        [
            new(group.Questions[0], Party.Us, AnswerValue.Minus, theirs.Note, theirs, "+", "Rao handed our draft upward on 25 Oct."),
            new(group.Questions[1], new(new("c1"), "Norda"), AnswerValue.Plus, null, theirs with { Value = "+ yes", Note = null }, "-", null),
        ];
        return new(DealRef.Of(deal), deal.Header.Name, Some.Assess, group, [.. all.Take(items)], 0);
    }
}
