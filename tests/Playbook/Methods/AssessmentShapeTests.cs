using System.Text;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Methods.Files;

namespace KeyAccountBot.Playbook.Tests.Methods;

public class AssessmentShapeTests
{
    private static readonly string Built = Encoding.UTF8.GetString(MethodFile.BuiltIn().Single(f => f.Name == "Methods/assess.yaml").Bytes);

    [Fact]
    public void A_criterion_that_the_checks_rest_on_cannot_be_dropped_or_renamed()
    {
        var problems = Problems(Built.Replace("- id: funds", "- id: money", StringComparison.Ordinal));

        Assert.Contains(problems, p => p.ToString() == $"mine.yaml({LineOf("- id: opportunity")},5): question 'funds' is missing in group 'opportunity': the checks rest on it");
        Assert.Contains(problems, p => p.ToString() == $"mine.yaml({LineOf("- id: funds")},9): question 'money' cannot be in group 'opportunity': put it into a method of your own");
        Assert.Equal(2, problems.Count);
    }

    [Fact]
    public void A_group_cannot_be_dropped()
    {
        var problems = Problems(Built[..Built.IndexOf("  - id: worth", StringComparison.Ordinal)]);

        Assert.Equal("mine.yaml(4,5): group 'worth' is missing in 'assess': the checks rest on it", Assert.Single(problems).ToString());
    }

    [Fact]
    public void Criteria_keep_their_order_because_users_type_their_numbers()
    {
        var swapped = Built
            .Replace("- id: risk", "- id: swap", StringComparison.Ordinal)
            .Replace("- id: profitability", "- id: risk", StringComparison.Ordinal)
            .Replace("- id: swap", "- id: profitability", StringComparison.Ordinal);

        var problem = Assert.Single(Problems(swapped));

        Assert.Equal(LineOf("- id: worth"), problem.Line);
        Assert.EndsWith(
            "must stand in this order: short-term-revenue, future-revenue, profitability, risk, strategic-value", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_criterion_stays_a_rating()
    {
        var at = Built.IndexOf("kind: rating", Built.IndexOf("- id: culture", StringComparison.Ordinal), StringComparison.Ordinal);
        var problem = Assert.Single(Problems(Built[..at] + "kind: text" + Built[(at + "kind: rating".Length)..]));

        Assert.Equal((LineOf("- id: culture"), "the kind of question 'culture' cannot be changed: the checks rest on it"), (problem.Line, problem.Reason));
    }

    [Theory]
    [InlineData("compares-competitors: true", "compares-competitors: false")]
    [InlineData("asked-of: deal\ncompares-competitors: true", "asked-of: account")]
    public void Whom_it_is_asked_of_stays(string old, string changed)
    {
        var problem = Assert.Single(Problems(Built.Replace(old, changed, StringComparison.Ordinal)));

        Assert.Equal((4, "'asked-of' and 'compares-competitors' of 'assess' cannot be changed"), (problem.Line, problem.Reason));
    }

    [Fact]
    public void Must_and_one_to_one_criteria_are_criteria()
    {
        Assert.Equal(20, Assessment.Criteria.Distinct().Count());
        Assert.Subset(Assessment.Criteria.ToHashSet(), Assessment.MustCriteria.Concat(Assessment.OneToOneCriteria).ToHashSet());
        Assert.All(Assessment.Shape.Groups, group => Assert.Equal(2, group.Questions.Count(q => Assessment.IsMust(q.Id))));
        Assert.Equal([11, 15, 18], Assessment.OneToOneCriteria.Select(id => Assessment.Criteria.ToList().IndexOf(id) + 1));
    }

    private static IReadOnlyList<MethodProblem> Problems(string text) =>
        Assert.Throws<MethodFileException>(() => MethodLibrary.From([], [ProbeFile.File(text, "mine.yaml")], [Assessment.Shape], [])).Problems;

    private static int LineOf(string text) => Built[..Built.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}
