using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Map;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

/// <summary>The cards of the decision chain: the ninth worked example, and at their fullest.</summary>
internal static class SampleMap
{
    private const string People = """
        Deng, project VP, D, exec, project, neutral, 4·4, met 30 Oct, decisive, since 2026-11-04
        Pan, audit director, A, exec, 4·3, never met, veto, reports to nobody
        Shi, technical head, E, supporter, 3·3, met 20 Nov, reports to Deng
        饶军, 项目部长, 用影, 赞助者, 3·3, 11月12日见过, 汇报给 Deng, tie to Deng: worked together before
        Xu, depot operations, U, power sponsor, reports to Shi
        He, purchasing manager, hostile, X, reports to Shi, left 2026-11-20
        """;

    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var deal = Filled();
        var view = new MapView(deal, Light.Red, Some.Today);
        yield return ("map", MapCard.Render(view, language));
        yield return ("map-empty", MapCard.Render(new(Some.Deal(), Light.Grey, Some.Today), language));
        yield return ("map-told", MapCard.Render(
            view with
            {
                Told = new("Added: Pan. Changed: Shi.", "已添加：Pan。已更新：Shi。"),
                Problems = [new("Shi: “purple elephant” was not understood.", "Shi：没有看懂“purple elephant”。")],
            },
            language));
        yield return ("map-list", MapListCard.Render(view, language));
        yield return ("map-gaps", Gaps(deal, language));
        yield return ("map-gaps-none", MapGapsCard.Render(new(new(Some.Deal(), Light.Grey, Some.Today), []), language));
        yield return ("map-person", PersonFormCard.Render(Form(deal, deal.People[3]), language));
        yield return ("map-person-new", PersonFormCard.Render(
            Form(deal, null) with
            {
                Problems = [new(Fields.Name, new("A person needs a name of 1 to 80 characters.", "姓名需要 1 到 80 个字符。"))],
            },
            language));
        yield return ("map-person-conflict", PersonFormCard.Render(
            Form(deal, deal.People[3]) with
            {
                Told = new("The rest is saved.", "其余内容已保存。"),
                Theirs = new Dictionary<PersonField, LocalText> { [PersonField.Attitude] = MapTerms.Name(MapTerms.Attitudes, Attitude.Hostile) },
            },
            language));
        yield return ("map-remove", RemovePersonCard.Render(new(DealRef.Of(deal), deal.Header.Name, deal.People[0], 3, 1), language));
        yield return ("map-chain", ChainCard.Render(deal with { ChainType = ChainType.Tree }, null, language));
    }

    /// <param name="fill">A text of that length: heavy in bytes, or hostile.</param>
    public static IEnumerable<(string Name, RenderedCard Card)> Worst(Func<int, string> fill, Language language)
    {
        var deal = Some.Deal(fill(DealLimits.Name)) with { Revision = 9_999_999, Stage = Stage.R4B, ChainType = ChainType.Mesh };
        foreach (var i in Enumerable.Range(1, DealLimits.People))
        {
            deal = DealReplay.Apply(deal, [new DealEvent.PersonAdded(Heavy(i, fill))], new(Some.Lin.Id, "Lin", Some.Now, ChangeSource.Card));
        }

        // No other sentence of ours is longer.
        LocalText told = new(fill(200), fill(200));
        var many = Enumerable.Repeat(told, 12).ToList();
        var view = new MapView(deal, Light.Red, Some.Today) { Page = 2, Told = told, Problems = many };
        yield return ("map", MapCard.Render(view, language));
        yield return ("map-first", MapCard.Render(view with { Page = 1 }, language));
        yield return ("map-no-seats", MapCard.Render(
            view with { Page = 1, Deal = deal with { People = [.. deal.People.Select(p => p with { Seat = p.Seat with { Roles = Roles.Executor } })] } }, language));
        yield return ("map-list", MapListCard.Render(view with { Page = 4 }, language));
        yield return ("map-gaps", Gaps(deal with { People = [.. deal.People.Select(p => p with { Seat = p.Seat with { Roles = Roles.None, Attitude = null } })] }, language));
        var problems = PersonText.Fields.Select(f => new Problem(PersonText.InputOf(f), told)).Append(new(Fields.Text, told)).ToList();
        var form = Form(deal, deal.People[5]);
        yield return ("map-person", PersonFormCard.Render(form with { Problems = problems, Told = told }, language));
        yield return ("map-person-conflicts", PersonFormCard.Render(
            form with
            {
                Others = [.. form.Others.Take(20)],
                Theirs = PersonText.Fields.ToDictionary(f => f, _ => told),
                Texts = PersonText.Fields.ToDictionary(f => f, f => f == PersonField.ReportsTo ? "p2" : fill(PersonInputs.Longest(f) + 9)),
            },
            language));
        yield return ("map-remove", RemovePersonCard.Render(new(DealRef.Of(deal), deal.Header.Name, deal.People[0], 60, 20) { Problem = told }, language));
        yield return ("map-chain", ChainCard.Render(deal, told, language));
        foreach (var card in SampleRoute.Worst(deal, fill, language))
        {
            yield return card;
        }
    }

    private static Person Heavy(int i, Func<int, string> fill) => new($"p{i}", fill(DealLimits.PersonName), fill(DealLimits.PersonTitle))
    {
        IsCandidate = true,
        Seat = new()
        {
            Roles = Roles.User | Roles.Influencer | Roles.Executor | Roles.Evaluator,
            Attitude = Attitude.PowerSponsor,
            Authority = 5,
            Influence = 5,
            Department = fill(DealLimits.PersonWords),
            ReportsTo = i > 1 ? $"p{i / 2}" : null,
            Veto = true,
            Weight = StepWeight.Decisive,
            Step = fill(DealLimits.PersonWords),
            Wins = fill(DealLimits.PersonGoal),
            LastMet = new(2026, 10, 30),
            InRoleSince = new(2026, 11, 1),
            Ties = new([.. Enumerable.Range(1, DealLimits.Ties).Select(n => new Tie($"p{n}", fill(DealLimits.TieNature)))]),
        },
    };

    private static RenderedCard Gaps(Deal deal, Language language)
    {
        var input = CheckInput.Of(deal, Some.Today);
        var check = CheckEngine.Run(input, Thresholds.Default, RuleSettings.Full);
        return MapGapsCard.Render(
            MapGapsView.Of(new(deal, check.Map, Some.Today), check, new CheckNames(deal, input, CheckTexts.Load(), Some.Assess, new HashSet<string>())), language);
    }

    private static PersonFormView Form(Deal deal, Person? person) => new(
        DealRef.Of(deal), deal.Header.Name, person,
        PersonText.Fields.ToDictionary(f => f, f => person is null ? "" : f == PersonField.Ties ? MapWords.Ties(person.Seat.Ties, deal) : PersonText.Of(person, f)),
        [.. deal.People.Where(p => p != person).Select(p => (p.Id, p.Name))],
        Some.Today)
    {
        SeenOn = person?.AttitudeSeen is null ? null : Some.Today,
        SeenBy = Some.Lin.Name,
    };

    internal static Deal Filled()
    {
        var deal = Some.Deal();
        var draft = MapLines.Decide(deal, PeopleText.Parse(People, Some.Today), Some.Today);
        Assert.Empty(draft.Problems);
        return DealReplay.Apply(deal, draft.Events, new(Some.Lin.Id, Some.Lin.Name, Some.Now, ChangeSource.Typed)) with { Revision = 42 };
    }
}
