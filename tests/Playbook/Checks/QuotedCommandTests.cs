using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Tests.Checks;

/// <summary>A next step never sends a person to a command that does not exist.</summary>
public sealed partial class QuotedCommandTests
{
    private static readonly HashSet<string> Commands = CommandWords.With(MethodLibrary.Load().All).Entries.SelectMany(e => e.En).ToHashSet();
    private static readonly HashSet<string> Chinese = CommandWords.With(MethodLibrary.Load().All).Entries.SelectMany(e => e.Zh).ToHashSet();

    public static TheoryData<string> Rules => [.. CheckTexts.Load().Rules.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_next_step_opens_only_what_there_is(string rule)
    {
        var text = CheckTexts.Load().Rules[rule];
        var next = text.Opens is null || Commands.Contains(text.Opens) ? text.Next : text.UntilThen!.Value;

        Assert.All(Opened().Matches(next.En), m => Assert.Contains(m.Groups[1].Value, Commands));
        Assert.All(OpenedInChinese().Matches(next.Zh), m => Assert.Contains(m.Groups[1].Value, Chinese));
    }

    [Fact]
    public void A_step_that_names_a_command_says_which_it_opens() => Assert.All(
        CheckTexts.Load().Rules.Values, text => Assert.Equal(text.Opens, Opened().Match(text.Next.En) is { Success: true } m ? m.Groups[1].Value : null));

    [GeneratedRegex("[Oo]pen “([^”]+)”")]
    private static partial Regex Opened();

    [GeneratedRegex("打开“([^”]+)”")]
    private static partial Regex OpenedInChinese();
}
