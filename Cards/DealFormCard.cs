using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <summary>The header of a deal as a form: for a new deal and to edit one. What cannot be taken stays in its field, with the reason below.</summary>
public static class DealFormCard
{
    private const int MostAmount = 60;
    private const int MostCompetitors = (DealLimits.CompetitorName + 1) * DealLimits.Competitors;

    private static readonly string[] WithField =
        [Inputs.Name, Inputs.Account, Inputs.Amount, Inputs.CloseDate, Inputs.Competitors, Inputs.CompanyType, Inputs.Book];

    private static readonly LocalText NewKicker = new("New deal", "新建商机");
    private static readonly LocalText NewHeading = new("Its name is enough", "填个名称就够");
    private static readonly LocalText NewMeta = new("The rest can wait. Typing it in one line works too: new ACME retrofit 3.2m CNY 2027-03-31", "其余可以以后再补。也可以输入一行：新建商机 远山改造 320万 2027-03-31");
    private static readonly LocalText EditKicker = new("Edit deal", "修改商机");
    private static readonly LocalText Name = new("Deal", "商机");
    private static readonly LocalText NameHint = new("What they want to buy", "客户想买什么");
    private static readonly LocalText NameMissing = new("Give it a name of 1 to 120 characters.", "请填写 1 到 120 个字符的名称。");
    private static readonly LocalText Account = new("Customer", "客户");
    private static readonly LocalText Amount = new("Amount", "金额");
    private static readonly LocalText AmountHint = new("3.2m or 3200000", "320万 或 3200000");
    private static readonly LocalText CloseDate = new("Expected signing", "预计签约");
    private static readonly LocalText Competitors = new("Competitors, with commas", "竞争对手，用逗号分开");
    private static readonly LocalText CompetitorsHint = new("Or “none” when nobody competes", "确认没有对手时填“无”");
    private static readonly LocalText CompanyTypeLabel = new("Kind of company", "公司类型");
    private static readonly LocalText NotKnown = new("Not known", "不清楚");
    private static readonly LocalText Where = new("Where", "放在哪里");
    private static readonly LocalText Mine = new("My own book: only its members see it", "我自己的商机本：只有成员能看到");
    private static readonly LocalText TeamRule = new(
        "In a team's book its members see the deal too; people and verdict stay with the deal's members.",
        "放到团队后，团队成员也能看到该商机；与人有关的内容和结论仍只有商机成员能看到。");

    private static readonly LocalText Tender = new("Tender", "招标");
    private static readonly LocalText IsTender = new("This is a tender", "这是招标项目");
    private static readonly LocalText TenderRule = new(
        "From notice to award, use only what every bidder may know.", "从公告到定标，只使用对所有投标人公开的信息。");

    public static RenderedCard Render(DealFormView view, Language language)
    {
        var texts = view.Texts;
        List<AdaptiveElement?> fields =
        [
            .. Field(Inputs.Name, NameInput(texts.Name, language)),
            .. Field(Inputs.Account, AccountInput(texts.Account, language)),
            .. Field(Inputs.Amount, AmountInput(texts, language)),
            .. Field(Inputs.CloseDate, CloseDateInput(texts.CloseDate, language)),
            .. Field(Inputs.Competitors, Input.Text(Inputs.Competitors, Competitors.In(language), texts.Competitors, MostCompetitors, language, CompetitorsHint.In(language))),
            .. Field(Inputs.CompanyType, CompanyTypeInput(texts.CompanyType, language)),
            Input.Toggle(Inputs.Tender, Tender.In(language), IsTender.In(language), texts.Tender, language),
            Prose.Small(TenderRule.In(language)),
            .. view.Books.Count > 0 ? Field(Inputs.Book, Wheres(view, language)) : [],
            view.Books.Count > 0 ? Prose.Small(TeamRule.In(language)) : null,
        ];
        return CardFrame.Of(
            language,
            Summary(view, language),
            [
                view.DealName is { } name
                    ? Head.Named(EditKicker.In(language), name)
                    : Head.Of(NewKicker.In(language), NewHeading.In(language), NewMeta.In(language)),
                .. view.Problems.Where(p => !WithField.Contains(p.Field)).Select(p => Blocks.Problem(p.Text, language, AdaptiveSpacing.Medium)),
                .. fields,
                Blocks.Buttons(Actions(view, language)),
            ]);

        IEnumerable<AdaptiveElement?> Field(string id, AdaptiveElement input) =>
            [input, .. view.Problems.Where(p => p.Field == id).Select(p => Blocks.Problem(p.Text, language))];
    }

    internal static AdaptiveTextInput NameInput(string value, Language language)
    {
        var input = Input.Text(Inputs.Name, Name.In(language), value, DealLimits.Name, language, NameHint.In(language));
        input.IsRequired = true;
        input.ErrorMessage = NameMissing.In(language);
        return input;
    }

    internal static AdaptiveTextInput AccountInput(string value, Language language) =>
        Input.Text(Inputs.Account, Account.In(language), value, DealLimits.Account, language);

    internal static AdaptiveColumnSet AmountInput(DealFormTexts texts, Language language) => AnswerInput.AmountAnd(
        Input.Text(Inputs.Amount, Amount.In(language), texts.Amount, MostAmount, language, AmountHint.In(language)),
        AnswerInput.CurrencyOf(Inputs.Currency, texts.Currency, language));

    internal static AdaptiveInput CloseDateInput(string value, Language language) =>
        AnswerInput.DateOrTyped(Inputs.CloseDate, CloseDate.In(language), value, language);

    internal static AdaptiveChoiceSetInput CompanyTypeInput(string value, Language language) => Input.Choice(
        Inputs.CompanyType,
        CompanyTypeLabel.In(language),
        value,
        language,
        expanded: false,
        [.. Enum.GetValues<CompanyType>().Select(t => (t.ToString(), CompanyTypeText.Name(t).In(language))), (Inputs.NotKnown, NotKnown.In(language))]);

    private static AdaptiveChoiceSetInput Wheres(DealFormView view, Language language) => Input.Choice(
        Inputs.Book, Where.In(language), view.Book.Value, language, expanded: false, view.Books.Select(b => (b.Value, b.Title(Mine, language))));

    private static string Summary(DealFormView view, Language language) => view.DealName is { } name
        ? new LocalText("Edit deal: {0}", "修改商机：{0}").With(Plain.Short(name, 60)).In(language)
        : NewKicker.In(language);

    private static AdaptiveAction[] Actions(DealFormView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var save = new LocalText("Save", "保存");
        return view.Deal is null
            ? [act.Send(new("Save & assess", "保存并评估"), Verbs.CreateDeal, (Payload.Then, Verbs.OpenWalk)), act.Send(save, Verbs.CreateDeal)]
            : [act.Send(save, Verbs.SaveDeal, (Payload.Was, view.Was ?? "")), act.Open(new("Cancel", "取消"), Verbs.OpenDeal)];
    }
}
