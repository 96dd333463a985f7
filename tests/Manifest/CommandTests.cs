using System.Text.Json.Nodes;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Manifest.Tests;

/// <summary>The commands that Teams offers are commands that there are, in both languages the same.</summary>
public sealed class CommandTests
{
    private static readonly JsonArray Lists = Packaging.Json(Packaging.Committed.Read("manifest.json")!)["bots"]![0]!["commandLists"]!.AsArray();
    private static readonly JsonObject Chinese = Packaging.Json(Packaging.Committed.Read("zh.json")!);

    public static TheoryData<int, int> Places
    {
        get
        {
            TheoryData<int, int> places = [];
            foreach (var (list, command) in Lists.SelectMany((list, l) => list!["commands"]!.AsArray().Select((_, c) => (l, c))))
            {
                places.Add(list, command);
            }

            return places;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void What_is_offered_is_a_command_and_the_same_one_in_both_languages(int list, int command)
    {
        var (english, chinese) = (Title(list, command), Text(list, command, "title"));
        Assert.Equal(Read(english, Language.English), Read(chinese, Language.Chinese));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void An_example_in_a_description_is_understood(int list, int command)
    {
        var english = (string)Lists[list]!["commands"]![command]!["description"]!;
        AssertExample(Title(list, command), english);
        AssertExample(Text(list, command, "title"), Text(list, command, "description"));
    }

    [Fact]
    public void No_list_offers_a_command_twice_under_two_words_and_every_list_offers_help_and_the_language()
    {
        foreach (var list in Lists)
        {
            CommandName[] commands = [.. list!["commands"]!.AsArray().Select(command => Read((string)command!["title"]!, Language.English))];
            Assert.Equal(commands.Distinct(), commands);
            Assert.Contains(CommandName.Help, commands);
            Assert.Contains(CommandName.Language, commands);
        }
    }

    [Theory]
    [InlineData("Hi")]
    [InlineData("Hello")]
    [InlineData("Help")]
    [InlineData("你好")]
    [InlineData("您好")]
    [InlineData("帮助")]
    public void A_greeting_is_help(string words) => Assert.Equal(CommandName.Help, CommandLine.Parse(words).Reading?.Name);

    private static CommandName Read(string title, Language language)
    {
        var reading = CommandLine.Parse(title).Reading;
        Assert.NotNull(reading);
        Assert.Equal(("", language), (reading.Rest, reading.Language ?? language));
        return reading.Name;
    }

    private static void AssertExample(string title, string description)
    {
        var at = description.LastIndexOf(title + " ", StringComparison.Ordinal);
        var reading = at < 0 ? null : CommandLine.Parse(description[at..]).Reading;
        if (at < 0)
        {
            // "What I can do" shows no example; a colon announces one.
            Assert.DoesNotMatch("[:：]", description);
            return;
        }

        Assert.Equal(CommandLine.Parse(title).Reading!.Name, reading?.Name);
        Assert.NotEmpty(reading!.Rest);
    }

    private static string Title(int list, int command) => (string)Lists[list]!["commands"]![command]!["title"]!;

    private static string Text(int list, int command, string part) => (string)Chinese[$"bots[0].commandLists[{list}].commands[{command}].{part}"]!;
}
