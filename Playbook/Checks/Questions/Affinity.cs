using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Questions;

/// <summary>Who is likely to know what.</summary>
internal static class Affinity
{
    /// <summary>A guide knows how it is decided, and speaks to us.</summary>
    public const int OfCoach = 3;

    /// <summary>What a trusted guide knows best.</summary>
    public static readonly CriterionSet KnownToCoach = CriterionSet.Of(
        Criterion.FormalCriteria, Criterion.ExecutiveCredibility, Criterion.Culture, Criterion.InformalCriteria, Criterion.PoliticalAlignment);

    /// <summary>What only our own colleagues know.</summary>
    public static readonly CriterionSet OwnSide = CriterionSet.Of(Criterion.Resources, Criterion.Profitability, Criterion.StrategicValue);

    /// <summary>Criteria about support: nobody who is against us is asked about them.</summary>
    public static readonly CriterionSet AboutSupport = CriterionSet.Group(2);

    private static readonly RoleAffinity[][] ByCriterion =
    [
        [new(Roles.User, 3), new(Roles.Evaluator, 2), new(Roles.Initiator, 2), new(Roles.DecisionMaker, 1)], // application
        [new(Roles.Initiator, 3), new(Roles.DecisionMaker, 2), new(Roles.User, 1)], // business-profile
        [new(Roles.Approver, 3), new(Roles.Initiator, 1)], // finances
        [new(Roles.Approver, 3), new(Roles.DecisionMaker, 2), new(Roles.Initiator, 2)], // funds
        [new(Roles.Initiator, 3), new(Roles.DecisionMaker, 3), new(Roles.User, 2)], // compelling-event
        [new(Roles.Evaluator, 3), new(Roles.DecisionMaker, 1)], // formal-criteria
        [new(Roles.Evaluator, 3), new(Roles.User, 3)], // solution-fit
        [], // resources: our own side
        [new(Roles.User, 2), new(Roles.DecisionMaker, 2), new(Roles.Influencer, 1)], // relationship
        [new(Roles.User, 3), new(Roles.Initiator, 2), new(Roles.DecisionMaker, 2)], // unique-value
        [new(Roles.Influencer, 2), new(Roles.User, 1)], // inside-support
        [new(Roles.Initiator, 3), new(Roles.DecisionMaker, 2)], // executive-credibility
        [new(Roles.Influencer, 3), new(Roles.User, 1)], // culture
        [new(Roles.Influencer, 3), new(Roles.DecisionMaker, 1)], // informal-criteria
        [new(Roles.Influencer, 3), new(Roles.Initiator, 2)], // political-alignment
        [new(Roles.DecisionMaker, 2), new(Roles.Approver, 1)], // short-term-revenue
        [new(Roles.Initiator, 3), new(Roles.User, 1)], // future-revenue
        [], // profitability: our own side
        [new(Roles.Evaluator, 2), new(Roles.User, 2)], // risk
        [], // strategic-value: our own side
    ];

    /// <summary>3 knows it best, 0 not at all.</summary>
    public static int Of(CheckPerson person, Criterion criterion)
    {
        var best = 0;
        foreach (var role in ByCriterion[(int)criterion])
        {
            best = person.Has(role.Role) ? Math.Max(best, role.Value) : best;
        }

        return best;
    }

    /// <summary>The role that knows it best: whom to look for when nobody fits. None for our own side.</summary>
    public static Roles BestRole(Criterion criterion)
    {
        var roles = ByCriterion[(int)criterion];
        return roles.Length == 0 ? Roles.None : roles.MaxBy(r => r.Value)!.Role;
    }

    /// <summary>Between equals, somebody from the department concerned.</summary>
    public static bool IsConcerned(string? department, Criterion criterion) => (department, criterion) switch
    {
        (Departments.Finance, Criterion.Finances or Criterion.Funds or Criterion.Profitability) => true,
        (Departments.Purchasing, Criterion.Funds or Criterion.FormalCriteria or Criterion.ShortTermRevenue) => true,
        (Departments.Technical, Criterion.FormalCriteria or Criterion.SolutionFit) => true,
        (Departments.Operations, Criterion.Application or Criterion.UniqueValue or Criterion.Risk) => true,
        (Departments.Project, Criterion.Application or Criterion.CompellingEvent) => true,
        _ => false,
    };

    private sealed record RoleAffinity(Roles Role, int Value);
}
