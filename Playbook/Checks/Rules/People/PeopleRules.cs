namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>People and power.</summary>
internal static class PeopleRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new MapEmpty(),
        new NoDecider(),
        new DeciderUnmet(),
        new OneContact(),
        new VetoUnknown(),
        new VetoAgainst(),
        new NoSponsor(),
        new MostNotWithUs(),
        new NoOpponent(),
        new NewFace(),
        new FriendQuiet(),
    ];
}
