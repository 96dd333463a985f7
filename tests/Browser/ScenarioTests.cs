using KeyAccountBot.Tests;

namespace KeyAccountBot.Browser.Tests;

/// <summary>Every file in scenarios/ is one test in each language, against a bot of its own.</summary>
[Collection(BrowserTests.Name)]
public sealed class ScenarioTests(BrowserFixture setup)
{
    public static TheoryData<string, string> Scenarios
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string name in Repository.Files("*.mjs", "tests/Browser/scenarios").Select(Path.GetFileNameWithoutExtension).OfType<string>())
            {
                data.Add(name, "en");
                data.Add(name, "zh");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_user_plays(string scenario, string language)
    {
        await using var bot = new BotProcess();
        await bot.StartAsync();
        await new Scenario(setup, bot).PlayAsync(scenario, language);
    }
}
