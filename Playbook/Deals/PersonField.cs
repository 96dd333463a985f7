namespace KeyAccountBot.Playbook.Deals;

/// <summary>What can be changed of a person alone, in the order in which cards keep it: a new one comes last.</summary>
public enum PersonField
{
    Name,
    Title,
    Roles,
    Attitude,
    ReportsTo,
    Department,
    Rank,
    Level,
    Authority,
    Influence,
    Standing,
    Delegated,
    Step,
    Weight,
    Veto,
    LastMet,
    Meetings,
    NextMeeting,
    InRoleSince,
    Left,
    Wins,
    Ties,
}
