using KeyAccountBot.Playbook.Checks;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>What a deal's members are told of it and a channel is not.</summary>
public static class ConfidentialPart
{
    /// <summary>The first that needs somebody; null when the channel was told all there is.</summary>
    public static Finding? Of(CheckResult whole, ChannelCheck channel) => whole.Shown.FirstOrDefault(
        f => f.Severity is not (Severity.Strength or Severity.Note) && !channel.Findings.Any(c => c.RuleId == f.RuleId));
}
