using KeyAccountBot.Bench.Comparing;
using KeyAccountBot.Bench.Load;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Bench.Tests;

/// <summary>What is said to the bots that are compared.</summary>
public sealed class ScenarioFileTests
{
    [Fact]
    public void The_files_of_the_comparison_can_be_read()
    {
        var scenarios = ScenarioFile.Read(File.ReadAllText(Repository.Path("bench/peers/scenarios.json")));
        var peers = PeerFile.Read(File.ReadAllText(Repository.Path("bench/peers/bots.json")), scenarios);

        Assert.Contains(peers, p => p.Name == "keyaccountbot" && p.Scenarios.Contains("answers"));
        Assert.True(scenarios["answers"].KeepsConversations);
        Assert.False(scenarios["help"].KeepsConversations);
        Assert.All(peers.SelectMany(p => p.Command), c => Assert.True(c.StartsWith('{') || File.Exists(Repository.Path($"bench/peers/{c}")), c));
    }

    [Fact]
    public void A_step_is_filled_for_each_conversation_and_round()
    {
        var step = new Step("{1..20} + note{t} {n}", ["note{t} {n}", "always"]);

        Assert.Equal("1 + notex7 1", step.For("x7", 1).Says);
        Assert.Equal("20 + notex7 20", step.For("x7", 20).Says);
        Assert.Equal("1 + notex7 21", step.For("x7", 21).Says);
        Assert.Equal(["notex7 21", "always"], step.For("x7", 21).Shows);
    }

    [Fact]
    public void What_is_asked_first_is_the_setup_where_there_is_one()
    {
        var scenarios = ScenarioFile.Read("""{ "a": { "setup": [["new", "x"]], "steps": [["5 +", "y"]] }, "b": { "steps": [["help", "z"]] } }""");

        Assert.Equal(("new", "help"), (scenarios["a"].First.Says, scenarios["b"].First.Says));
    }

    [Theory]
    [InlineData("""{ "a": { "steps": [] } }""", "a has no steps")]
    [InlineData("""{ "a": { "steps": [["help"]] } }""", "a.steps[0] must be what is said and at least one text")]
    [InlineData("""{ "a": { "setup": [["new", ""]], "steps": [["help", "x"]] } }""", "a.setup[0]")]
    [InlineData("""{ "a": { "steps": [["help {x}", "x"]] } }""", "{x} is none of")]
    [InlineData("""{ "a": { "steps": [["{20..1} +", "x"]] } }""", "{20..1} is none of")]
    [InlineData("""{ "a": { "steps": [["help", "x"]], "conversations": 0 } }""", "a.conversations must be 1 or more")]
    [InlineData("""{ "a": { "steps": [["help", "x"]], "repeat": 3 } }""", "repeat")]
    [InlineData("""[""", "The scenarios cannot be read")]
    public void A_mistake_is_named_with_its_place(string json, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => ScenarioFile.Read(json)).Message);

    [Theory]
    [InlineData("""[{ "name": "a", "command": ["a"], "scenarios": ["lunch"] }]""", "a: there is no scenario lunch")]
    [InlineData("""[{ "name": "a", "command": [], "scenarios": ["echo"] }]""", "a needs a command and a scenario")]
    [InlineData("""[{ "name": "a", "command": ["a"] }]""", "scenarios")]
    public void So_is_one_in_the_list_of_bots(string json, string problem)
    {
        var scenarios = ScenarioFile.Read("""{ "echo": { "steps": [["hello", "hello"]] } }""");

        Assert.Contains(problem, Assert.Throws<FormatException>(() => PeerFile.Read(json, scenarios)).Message);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("teams-stateful", true)]
    [InlineData("agents-*,teams-*", true)]
    [InlineData("teams", false)]
    public void Bots_are_chosen_by_name_or_its_beginning(string wanted, bool isAmong)
    {
        var peer = new Peer("teams-stateful", ["a"], ["echo"], new Dictionary<string, string>());

        Assert.Equal(isAmong, peer.IsAmong(wanted.Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }
}
