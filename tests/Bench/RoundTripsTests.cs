using KeyAccountBot.Bench.RoundTrips;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using Line = KeyAccountBot.Playbook.Parsing.CommandLine;

namespace KeyAccountBot.Bench.Tests;

/// <summary>What docs/performance.md says of the round trips is what is measured.</summary>
public sealed class RoundTripsTests
{
    [Fact]
    public void Every_command_is_said()
    {
        var words = CommandWords.With(MethodLibrary.Load().All);
        var said = Conversation.Counted.Select(s => Line.Parse(s.Text, words).Reading?.Name).OfType<CommandName>().ToHashSet();

        Assert.Empty(Enum.GetValues<CommandName>().Except(said));
    }
}
