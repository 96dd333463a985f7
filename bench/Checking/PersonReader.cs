using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Bench.Checking;

/// <summary>Reads people of the customer, and what speaks for and against a guide among them.</summary>
internal static class PersonReader
{
    public static CheckPerson Person(Fields f) => new()
    {
        Id = f.RequiredText("id"),
        Name = f.Text("name") ?? "",
        Roles = (f.List("roles", (json, where) => Fields.WordOf<Roles>(json.ToString(), where)) ?? []).Aggregate(Roles.None, (all, role) => all | role),
        Rank = f.Word<Rank>("rank"),
        Department = f.Text("department"),
        Attitude = f.Word<Attitude>("attitude"),
        Authority = f.Whole("authority"),
        Influence = f.Whole("influence"),
        Step = f.Word<StepWeight>("step"),
        Veto = f.Flag("veto"),
        InRoleSince = f.Day("inRoleSince"),
        Changes = f.List("changes", Fields.DayOf) ?? [],
        Left = f.Day("left"),
        LastMet = f.Day("lastMet"),
        NextMeeting = f.Day("nextMeeting"),
        Ties = f.List("ties", (json, _) => json.ToString()) ?? [],
    };

    public static CoachCandidate Coach(Fields f) => new(f.RequiredText("person"), f.Objects("evidence", Evidence));

    private static CoachEvidence Evidence(Fields f)
    {
        var behaviour = f.Whole("behaviour");
        return new(
            behaviour is >= 1 and <= 8 ? behaviour.Value : throw Fields.Wrong(f.At("behaviour"), "needs 1 to 8"),
            f.RequiredWord<EvidenceKind>("kind"),
            f.RequiredDay("on"),
            f.RequiredWord<Route>("route"),
            f.Flag("against"),
            f.Flag("resolved"),
            f.Flag("prompted"));
    }
}
