using System.Globalization;
using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Tests.Checks;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Map;

/// <summary>The people of the catalogue's worked examples, typed as a rep types them: the check says of them what the catalogue says.</summary>
public sealed partial class WorkedMapTests
{
    private const string SharedPeople = """
        Chen, D, sponsor, 5·4, met -12, exec, board, decisive
        Wu, E, supporter, 3·4, met -8, head, technical, key step
        He, A, neutral, 4x3, met -30, head, finance, can veto
        Sun, U I, sponsor, 3·3, met -6, head, operations, key, tie to Chen: same project before
        Qi, I, non-supporter, 1·2, met -20, staff, technical, basic
        """;

    private static readonly Dictionary<string, (string People, CompanyType? Company)> Typed = new()
    {
        ["E1"] = ("Lin, U, met -5", null),
        ["E2"] = (SharedPeople, null),
        ["E3"] = ("Mei, U, supporter, 1·2, met -10, staff, ops; Gao, D, attitude unknown, 5·5, never met, exec, board; Lu, I, neutral, 3·2, met -70, head, technical", null),
        ["E4"] = ("Bai, E, head, technical, non-supporter, 3·3, met -9, decisive; Tan, D, exec, board, neutral, 5·4, never met; Yu, U, staff, ops, neutral, 1·1, met -9", null),
        ["E5"] = (SharedPeople, null),
        ["E6"] = (SharedPeople, null),
        ["E7"] = ("赵总，决，高层，董事会，态度不明，5·5，没见过；柯工，评，中层，技术，支持者，3·3，-11见过；宁，用，基层，运营，支持，1·1，-14见过", CompanyType.OwnerRun),
        ["E8"] = (SharedPeople, null),
        ["E9"] = ("""
            Deng, D, exec, project, neutral, 4·4, met -25, decisive, since -20
            Pan, A, exec, audit, unknown, 4·3, never met, veto
            Shi, E, head, technical, supporter, 3·3, met -4
            Rao, U+I, head, project, sponsor, 3·3, met -12, tie to Deng: former colleague
            """, CompanyType.StateOwned),
        ["E10"] = ("Xu, U, staff, ops, supporter, 1·2, met -6; Fu, D, head, ops, neutral, 3·3, met -15", null),
    };

    public static TheoryData<string> Examples => [.. Typed.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_check_says_of_the_typed_map_what_the_catalogue_says(string name)
    {
        var (people, company) = Typed[name];
        var deal = SomeDeal.New();
        deal = deal with { Header = deal.Header with { CompanyType = company } };
        var draft = MapLines.Decide(deal, PeopleText.Parse(Ago().Replace(people, Day), SomeInput.Today), SomeInput.Today);
        Assert.Empty(draft.Problems);
        var map = CheckInput.Of(deal.After([.. draft.Events]), SomeInput.Today);

        var example = WorkedExamples.Of(name);
        var typed = Run(name, example with { People = map.People, Chain = map.Chain });
        var whole = Run(name, example);
        Assert.Equal(whole.Map, typed.Map);
        Assert.Equal((whole.Verdict.Verdict, whole.Verdict.Row), (typed.Verdict.Verdict, typed.Verdict.Row));
        Assert.Equal(whole.Findings.Select(f => (f.RuleId, f.Severity)), typed.Findings.Select(f => (f.RuleId, f.Severity)));
        Assert.Equal(whole.Questions.Select(q => (q.Criterion, q.Whom.PersonId, q.Score)), typed.Questions.Select(q => (q.Criterion, q.Whom.PersonId, q.Score)));
    }

    private static CheckResult Run(string name, CheckInput input) => CheckEngine.Run(input, WorkedExamples.ThresholdsOf(name), RuleSettings.Full);

    private static string Day(Match ago) => PersonText.Of(SomeInput.Day(int.Parse(ago.Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex("-[0-9]+(?![0-9-])(?=见|\\s|,|;|\\z)")]
    private static partial Regex Ago();
}
