using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Bench.Checking;

/// <summary>Writes a result in the form of docs/check-json.md: the same check always gives the same bytes.</summary>
internal static class ResultWriter
{
    /// <summary>Beyond this, two machines may add a sum of fractions up differently.</summary>
    private const int Digits = 6;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Error(int line, string what) => Object(json =>
    {
        json.WriteNumber("line", line);
        json.WriteString("error", what);
    });

    public static string Write(int line, string? id, CheckResult check, ChannelCheck shared) => Object(json =>
    {
        json.WriteNumber("line", line);
        if (id is not null)
        {
            json.WriteString("id", id);
        }

        Verdict(json, check.Verdict);
        Lights(json, check.Lights);
        json.WriteString("map", Fields.WordOf(check.Map));
        Coach(json, check.Coach);
        Ids(json, "disputed", check.Disputed.Select(c => c.Id()));
        Ids(json, "unmet", check.Unmet.Select(c => c.Id));
        FindingWriter.Findings(json, check.Findings, check.Shown, check.Muted);
        FindingWriter.Hidden(json, check.Hidden);
        FindingWriter.Questions(json, check.Questions);
        json.WriteStartObject("channel");
        Lights(json, shared.Lights);
        FindingWriter.Findings(json, shared.Findings, shared.Shown, shared.Muted);
        FindingWriter.Questions(json, shared.Questions);
        json.WriteEndObject();
    });

    public static void Ids(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }

    private static void Verdict(Utf8JsonWriter json, VerdictReason reason)
    {
        json.WriteStartObject("verdict");
        json.WriteString("verdict", Fields.WordOf(reason.Verdict));
        json.WriteString("row", Fields.WordOf(reason.Row));
        Ids(json, "groups", reason.Groups.Select(g => Assessment.Groups[g]));
        json.WriteNumber("known", reason.Known);
        json.WriteNumber("stops", reason.Stops);
        json.WriteNumber("warns", reason.Warns);
        json.WriteNumber("contradictions", reason.Contradictions);
        json.WriteEndObject();
    }

    private static void Lights(Utf8JsonWriter json, IEnumerable<GroupLight> lights)
    {
        json.WriteStartArray("lights");
        foreach (var light in lights)
        {
            json.WriteStartObject();
            json.WriteString("group", light.GroupId);
            json.WriteString("light", Fields.WordOf(light.Light));
            json.WriteString("standing", Fields.WordOf(light.Standing));
            json.WriteNumber("plus", light.Plus);
            json.WriteNumber("minus", light.Minus);
            json.WriteNumber("disputed", light.Disputed);
            json.WriteNumber("open", light.Open);
            json.WriteNumber("unasked", light.Unasked);
            json.WriteStartArray("leads");
            foreach (var lead in light.Leads)
            {
                json.WriteStartObject();
                json.WriteString("competitor", lead.CompetitorId);
                json.WriteNumber("comparable", lead.Comparable);
                json.WriteNumber("lead", lead.Lead);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Coach(Utf8JsonWriter json, CoachFacts coach)
    {
        json.WriteStartObject("coach");
        Word(json, "verdict", coach.Verdict);
        Text(json, "best", coach.Best?.PersonId);
        json.WriteStartArray("candidates");
        foreach (var candidate in coach.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("person", candidate.PersonId);
            json.WriteString("verdict", Fields.WordOf(candidate.Verdict));
            json.WriteNumber("score", Math.Round(candidate.Score, Digits));
            json.WriteStartArray("behaviours");
            foreach (var behaviour in candidate.Behaviours)
            {
                json.WriteNumberValue(behaviour);
            }

            json.WriteEndArray();
            json.WriteBoolean("corroborated", candidate.Corroborated);
            json.WriteNumber("contra", Math.Round(candidate.Contra, Digits));
            Whole(json, "daysSinceNewest", candidate.DaysSinceNewest);
            Word(json, "next", candidate.Next);
            Ids(json, "missing", candidate.Missing.Select(m => Fields.WordOf(m)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Word<T>(Utf8JsonWriter json, string name, T? value)
        where T : struct, Enum =>
        Text(json, name, value is { } word ? Fields.WordOf(word) : null);

    public static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    private static void Whole(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Object(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
