using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>Who is meant by a finding that names nobody. Members may ask; a finding for a channel does not hold it at all.</summary>
internal static class WhoItIs
{
    public static IEnumerable<Fact> ForMembers(Facts facts, IEnumerable<CheckPerson> people) =>
        facts.InChannel ? [] : people.Select(p => new Fact.Person(p.Id, Aspect.Roles | Aspect.Meetings));
}
