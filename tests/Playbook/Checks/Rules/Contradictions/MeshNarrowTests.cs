using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class MeshNarrowTests() : RuleTest(new MeshNarrow())
{
    private static readonly CheckInput Mesh = SomeInput.At(Stage.R3) with { Chain = ChainType.Mesh };

    [Fact]
    public void Two_departments_are_narrow()
    {
        var input = Mesh.Person("Deng", met: 25, department: "project").Person("Rao", met: 12, department: "Project")
            .Person("Shi", met: 90, department: "tech").Person("Pan", department: "audit").Person("Bai", met: 91, department: "finance");

        Assert.Equal("Several interests decide here; we met only 2 departments.", Said(Fires(Severity.Warn, input), input));
    }

    [Fact]
    public void Three_departments_are_enough() => IsSilent(
        Mesh.Person("Deng", met: 25, department: "project").Person("Shi", met: 90, department: "tech").Person("Pan", met: 1, department: "audit"));

    [Fact]
    public void Both_thresholds_can_be_tuned()
    {
        var two = Mesh.Person("Deng", met: 30, department: "project").Person("Shi", met: 31, department: "tech");

        IsSilent(two, Thresholds.Default with { MeshDepartments = 2 });
        Fires(Severity.Warn, two, Thresholds.Default with { MeshDepartments = 2, MetExecDays = 30 });
    }

    [Theory]
    [InlineData(null)]
    [InlineData(ChainType.Tree)]
    [InlineData(ChainType.Straight)]
    public void Elsewhere_one_line_may_be_enough(ChainType? chain) => IsSilent(Mesh.Person("Deng", met: 25, department: "project") with { Chain = chain });

    [Fact]
    public void It_waits_for_the_third_stage() => IsSilent(Mesh.Person("Deng", met: 25, department: "project") with { Stage = Stage.R2 });

    [Fact]
    public void Without_departments_there_is_nothing_to_say()
    {
        IsSilent(Mesh);
        IsSilent(Mesh.Person("Deng", met: 25));
    }
}
