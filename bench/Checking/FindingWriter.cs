using System.Collections.Immutable;
using System.Text.Json;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Questions;

namespace KeyAccountBot.Bench.Checking;

/// <summary>Writes what fired, and what to ask next.</summary>
internal static class FindingWriter
{
    /// <summary>In the order they are told; each says whether the card shows it.</summary>
    public static void Findings(Utf8JsonWriter json, ImmutableArray<Finding> findings, ImmutableArray<Finding> shown, ImmutableArray<Mute> muted)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            Core(json, finding);
            json.WriteString("state", muted.Any(m => m.RuleId == finding.RuleId) ? "muted" : shown.Contains(finding) ? "shown" : "more");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ResultWriter.Ids(json, "shown", shown.Select(f => f.RuleId));
    }

    public static void Hidden(Utf8JsonWriter json, ImmutableArray<HiddenFinding> hidden)
    {
        json.WriteStartArray("hidden");
        foreach (var finding in hidden)
        {
            json.WriteStartObject();
            Core(json, finding.Finding);
            json.WriteString("cause", Fields.WordOf(finding.Cause));
            ResultWriter.Text(json, "by", finding.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Questions(Utf8JsonWriter json, ImmutableArray<NextQuestion> questions)
    {
        json.WriteStartArray("questions");
        foreach (var question in questions)
        {
            json.WriteStartObject();
            ResultWriter.Text(json, "criterion", question.Criterion?.Id());
            json.WriteString("topic", Fields.WordOf(question.Topic.Kind));
            ResultWriter.Text(json, "about", question.Topic.PersonId);
            json.WriteNumber("score", question.Score);
            ResultWriter.Text(json, "person", question.Whom.PersonId);
            ResultWriter.Text(json, "role", question.Whom.IsOwnSide ? null : Fields.WordOf(question.Whom.Role));
            json.WriteBoolean("ownSide", question.Whom.IsOwnSide);
            json.WriteBoolean("roleIsMissing", question.Whom.RoleIsMissing);
            json.WriteBoolean("introduction", question.Whom.IntroductionNeeded);
            ResultWriter.Word(json, "ifPlus", question.IfPlus);
            ResultWriter.Word(json, "ifMinus", question.IfMinus);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Core(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule", finding.RuleId);
        json.WriteString("severity", Fields.WordOf(finding.Severity));
        ResultWriter.Ids(json, "subjects", finding.Subjects.Select(c => c.Id()));
    }
}
