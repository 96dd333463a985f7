using System.Globalization;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;
using static KeyAccountBot.Playbook.Tests.Checks.SomeInput;

namespace KeyAccountBot.Playbook.Tests.Checks;

/// <summary>People and coach evidence for <see cref="SomeInput"/>.</summary>
internal static class SomePeople
{
    /// <param name="roles">Letters of the catalogue: D decision maker, A approver, S initiator, U user, E evaluator, I influencer.</param>
    /// <param name="power">Authority·influence, such as "5·4"; null when not known.</param>
    /// <param name="met">Days ago; null is never.</param>
    public static CheckInput Person(
        this CheckInput input,
        string name,
        string roles = "",
        Attitude? attitude = null,
        string? power = null,
        int? met = null,
        Rank rank = Rank.Staff,
        string? department = null,
        StepWeight? step = null,
        bool veto = false,
        int? inRole = null,
        string? tieTo = null,
        int? left = null) => input with
        {
            People = input.People.Add(new()
            {
                Id = $"p{input.People.Length + 1}",
                Name = name,
                Roles = RolesOf(roles),
                Attitude = attitude,
                Authority = power is null ? null : int.Parse(power.AsSpan(0, 1), CultureInfo.InvariantCulture),
                Influence = power is null ? null : int.Parse(power.AsSpan(2, 1), CultureInfo.InvariantCulture),
                LastMet = Ago(met),
                Rank = rank,
                Department = department,
                Step = step,
                Veto = veto,
                InRoleSince = Ago(inRole),
                Ties = tieTo is null ? [] : [input.IdOf(tieTo)],
                Left = Ago(left),
            }),
        };

    public static CheckInput Coach(this CheckInput input, string person, params CoachEvidence[] evidence) =>
        input with { Coaches = input.Coaches.Add(new(input.IdOf(person), [.. evidence])) };

    public static CoachEvidence Evidence(
        int behaviour, EvidenceKind kind, int age, Route route, bool against = false, bool resolved = false, bool prompted = false) =>
        new(behaviour, kind, Day(-age), route, against, resolved, prompted);

    /// <summary>The shared people P of the worked examples.</summary>
    public static CheckInput SharedPeople(this CheckInput input) => input
        .Person("Chen", "D", Attitude.Sponsor, "5·4", met: 12, Rank.Executive, "board", StepWeight.Decisive)
        .Person("Wu", "E", Attitude.Supporter, "3·4", met: 8, Rank.Head, Departments.Technical, StepWeight.Key)
        .Person("He", "A", Attitude.Neutral, "4·3", met: 30, Rank.Head, Departments.Finance, veto: true)
        .Person("Sun", "UI", Attitude.Sponsor, "3·3", met: 6, Rank.Head, Departments.Operations, StepWeight.Key, tieTo: "Chen")
        .Person("Qi", "I", Attitude.NonSupporter, "1·2", met: 20, Rank.Staff, Departments.Technical, StepWeight.Basic);

    /// <summary>The shared evidence C on Sun: verified.</summary>
    public static CheckInput SharedCoach(this CheckInput input) => input.Coach("Sun", SharedEvidence);

    public static readonly CoachEvidence[] SharedEvidence =
    [
        Evidence(2, EvidenceKind.Witnessed, 20, Route.Own),
        Evidence(3, EvidenceKind.Told, 15, Route.ThirdPerson),
        Evidence(4, EvidenceKind.Witnessed, 10, Route.Own),
        Evidence(7, EvidenceKind.Document, 12, Route.File),
        Evidence(1, EvidenceKind.Witnessed, 6, Route.Own),
        Evidence(6, EvidenceKind.Told, 25, Route.ThirdPerson),
    ];

    private static LocalDate? Ago(int? days) => days is { } d ? Day(-d) : null;

    private static Roles RolesOf(string letters) => letters.Aggregate(Roles.None, (roles, letter) => roles | letter switch
    {
        'D' => Roles.DecisionMaker,
        'A' => Roles.Approver,
        'S' => Roles.Initiator,
        'U' => Roles.User,
        'E' => Roles.Evaluator,
        'I' => Roles.Influencer,
        'X' => Roles.Executor,
        _ => throw new ArgumentOutOfRangeException(nameof(letters), letters, "No letter of a role."),
    });
}
