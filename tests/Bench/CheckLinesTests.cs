using System.Text.Json.Nodes;
using KeyAccountBot.Bench.Checking;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Tests;
using NodaTime;

namespace KeyAccountBot.Bench.Tests;

/// <summary>Deals in, results out, as docs/check-json.md says.</summary>
public sealed class CheckLinesTests
{
    private const string Minimal = """{ "today": "2026-11-24", "stage": "R1" }""";

    [Fact]
    public async Task Every_line_has_its_answer_and_a_bad_one_does_not_stop_the_others()
    {
        var (lines, fine) = await RunAsync(Minimal, "{", "", """{ "today": "2026-11-24", "stage": "R9" }""", Minimal);

        Assert.False(fine);
        Assert.Equal([1, 2, 4, 5], lines.Select(l => (int)l["line"]!));
        Assert.NotNull(lines[1]["error"]);
        Assert.Equal("stage is none of R1, R2, R3, R4A, R4B, R5, R6, R7", (string?)lines[2]["error"]);
        Assert.Null(lines[3]["error"]);
    }

    [Fact]
    public async Task A_deal_with_only_a_stage_fires_nothing_at_R1()
    {
        var result = (await RunAsync(Minimal)).Lines[0];

        Assert.Empty(result["findings"]!.AsArray());
        Assert.Equal(("improve", "tooEarly"), ((string)result["verdict"]!["verdict"]!, (string)result["verdict"]!["row"]!));
        Assert.Equal(["grey", "grey", "grey", "grey"], result["lights"]!.AsArray().Select(l => (string)l!["light"]!));
        Assert.Equal(3, result["channel"]!["lights"]!.AsArray().Count);
    }

    [Fact]
    public void Every_field_of_the_full_example_reaches_the_check()
    {
        var input = DealReader.Read(System.Text.Json.JsonDocument.Parse(Example(0)).RootElement).Input;

        // What is absent in a check is null, empty or its default: nothing of the full example may be.
        var empty = new CheckInput { Today = new LocalDate(2026, 1, 1), Stage = default };
        var absent = typeof(CheckInput).GetProperties()
            .Where(p => p.Name is not (nameof(CheckInput.Closed) or nameof(CheckInput.NoCompetitor)))
            .Where(p => p.GetValue(input) is not { } value || value.Equals(p.GetValue(empty)) || value is System.Collections.ICollection { Count: 0 })
            .Select(p => p.Name);
        Assert.Empty(absent);
    }

    [Fact]
    public async Task The_examples_of_the_page_run_and_give_the_same_bytes_twice()
    {
        var (lines, fine) = await RunAsync(Example(0), Example(1), Example(0));

        Assert.True(fine, lines.Select(l => (string?)l["error"]).FirstOrDefault(e => e is not null));
        Assert.Equal(Without(lines[0], "line"), Without(lines[2], "line"));
        Assert.Equal("full", (string?)lines[0]["id"]);
        Assert.NotEmpty(lines[0]["findings"]!.AsArray());
    }

    [Fact]
    public async Task The_example_result_of_the_page_is_the_result()
    {
        var result = (await RunAsync(Example(1))).Lines[0];

        Assert.Equal(JsonNode.Parse(Example(2))!.AsObject().Select(p => p.Key), result.Select(p => p.Key));
    }

    [Theory]
    [InlineData("""{ "today": "2026-11-24" }""", "stage is missing")]
    [InlineData("""{ "today": "24 Nov", "stage": "R1" }""", "today needs a date such as 2026-11-24")]
    [InlineData("""{ "today": "2026-11-24", "stage": "R1", "closedate": "2027-01-01" }""", "has the unknown field 'closedate'")]
    [InlineData("""{ "today": "2026-11-24", "stage": "R1", "marks": "++" }""", "marks needs twenty signs")]
    [InlineData("""{ "today": "2026-11-24", "stage": "R1", "answers": { "budget": { "value": "+" } } }""", "answers.budget is no criterion")]
    [InlineData("""{ "today": "2026-11-24", "stage": "R1", "people": [{ "id": "p1", "attitude": "warm" }] }""", "people[0].attitude is none of")]
    public async Task A_mistake_is_named_with_its_place(string deal, string error)
    {
        var line = (await RunAsync(deal)).Lines[0];

        Assert.Contains(error, (string?)line["error"]);
    }

    [Fact]
    public void Thresholds_start_from_the_defaults_and_know_their_names()
    {
        var tuned = CheckOptions.ReadThresholds("""{ "keyPower": 16, "minMargin": 0.15, "majority": 0.6 }""");

        Assert.Equal((16, 0.15m, 0.6m, Thresholds.Default.MetKeyDays), (tuned.KeyPower, tuned.MinMargin, tuned.Majority, tuned.MetKeyDays));
        Assert.Equal(12, Thresholds.Default.KeyPower);
        Assert.Throws<FormatException>(() => CheckOptions.ReadThresholds("""{ "power": 16 }"""));
        Assert.Throws<FormatException>(() => CheckOptions.ReadThresholds("""{ "keyPower": 16.5 }"""));
    }

    [Fact]
    public void What_the_command_line_does_not_know_is_named()
    {
        Assert.False(CheckOptions.TryRead(["--what"], out _, out var problem));
        Assert.Contains("--what", problem);
    }

    private static async Task<(IReadOnlyList<JsonObject> Lines, bool Fine)> RunAsync(params string[] deals)
    {
        using var input = new StringReader(string.Join('\n', deals.Select(d => d.ReplaceLineEndings(" "))));
        await using var output = new StringWriter();
        var fine = await CheckLines.RunAsync(input, output, CheckOptions.Default);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ([.. lines.Select(l => JsonNode.Parse(l)!.AsObject())], fine);
    }

    /// <summary>A block of JSON of the page: the full deal, the minimal one, a result.</summary>
    private static string Example(int number) =>
        File.ReadAllText(Repository.Path("docs/check-json.md")).Split("```json")[number + 1].Split("```")[0].ReplaceLineEndings(" ");

    private static string Without(JsonObject result, string field)
    {
        var copy = result.DeepClone().AsObject();
        copy.Remove(field);
        return copy.ToJsonString();
    }
}
