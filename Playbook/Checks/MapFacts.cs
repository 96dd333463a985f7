using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>The people of the map, in its order. Those who left are in <see cref="Everyone"/> only.</summary>
internal sealed class MapFacts
{
    /// <summary>Power of somebody whose power nobody recorded, where shares of power are compared.</summary>
    private const int UnknownPower = 9;

    private readonly LocalDate _today;
    private readonly Thresholds _limits;

    public MapFacts(CheckInput input, Thresholds limits)
    {
        _today = input.Today;
        _limits = limits;
        Everyone = [.. input.People.OrderBy(p => p.Id, MapOrder.Ids)];
        People = Everyone.RemoveAll(p => p.Left <= _today);
        KeyPlayers = People.RemoveAll(p => !IsKey(p));
        KnownKeyPlayers = KeyPlayers.RemoveAll(p => p.Attitude is null);
        DecisionMakers = People.RemoveAll(p => !p.Has(Roles.DecisionMaker));
        KnownAttitudes = People.RemoveAll(p => p.Attitude is null);
        Colour = Judge();
    }

    public ImmutableArray<CheckPerson> Everyone { get; }

    public ImmutableArray<CheckPerson> People { get; }

    public ImmutableArray<CheckPerson> KeyPlayers { get; }

    /// <summary>Key players whose attitude is known.</summary>
    public ImmutableArray<CheckPerson> KnownKeyPlayers { get; }

    public ImmutableArray<CheckPerson> DecisionMakers { get; }

    public ImmutableArray<CheckPerson> KnownAttitudes { get; }

    /// <summary>Colour of the relationship map.</summary>
    public Light Colour { get; }

    public CheckPerson? Find(string? id) => Everyone.FirstOrDefault(p => p.Id == id);

    /// <summary>Would be a key player; whether the person is still there is another question.</summary>
    public bool IsKey(CheckPerson person) =>
        person.Has(Roles.DecisionMaker | Roles.Approver) || person.Step == StepWeight.Decisive || person.Veto || person.Power >= _limits.KeyPower;

    public bool MetWithin(CheckPerson person, int days) =>
        person.LastMet is { } met && met <= _today && Period.DaysBetween(met, _today) <= days;

    /// <summary>People met in the last days.</summary>
    public int CountMet(int days)
    {
        var count = 0;
        foreach (var person in People)
        {
            count += MetWithin(person, days) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The first row that matches decides.</summary>
    private Light Judge()
    {
        if (KnownKeyPlayers.IsEmpty)
        {
            return Light.Grey;
        }

        if (!KnownKeyPlayers.Any(p => p.Is(Attitude.Supporter)) || IsBlocked())
        {
            return Light.Red;
        }

        return IsCarried() ? Light.Green : Light.Amber;
    }

    /// <summary>Somebody hostile can stop it, and nobody of the same weight stands up for us.</summary>
    private bool IsBlocked() => KnownKeyPlayers
        .Where(p => p.Attitude == Attitude.Hostile && (p.Veto || p.Step == StepWeight.Decisive))
        .Any(foe => !KnownKeyPlayers.Any(p => p.Is(Attitude.Sponsor) && PowerOf(p) >= PowerOf(foe)));

    private bool IsCarried()
    {
        var all = KnownKeyPlayers.Sum(PowerOf);
        var ours = KnownKeyPlayers.Where(p => p.Is(Attitude.Supporter)).Sum(PowerOf);
        var met = KeyPlayers.Count(p => MetWithin(p, _limits.MetKeyDays));
        return KnownKeyPlayers.Any(p => p.Is(Attitude.Supporter) && p.Has(Roles.DecisionMaker | Roles.Approver))
            && KnownKeyPlayers.Any(p => p.Is(Attitude.Sponsor))
            && ours >= _limits.MapMajority * all
            && met >= _limits.MapCoverage * KeyPlayers.Length;
    }

    private static int PowerOf(CheckPerson person) => person.Power ?? UnknownPower;
}
