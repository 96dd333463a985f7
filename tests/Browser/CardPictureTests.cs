using KeyAccountBot.Cards.Tests;
using KeyAccountBot.Tests;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Browser.Tests;

/// <summary>Every sample card drawn by the renderer: nothing it complains about, nothing that does not fit, and pictures to look at.</summary>
[Collection(BrowserTests.Name)]
public sealed class CardPictureTests(BrowserFixture setup)
{
    [Fact]
    public async Task Every_sample_card_can_be_drawn_and_fits_a_phone_and_a_wide_chat()
    {
        string folder = Directory.CreateTempSubdirectory("keyaccountbot-cards-").FullName;
        try
        {
            foreach (SampleCard card in SampleCards.All)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, card.FileName + ".json"), card.Rendered.Card.ToJson());
            }

            await Tool.RunAsync(setup.Node, ["cards.mjs", folder], TimeSpan.FromMinutes(15), Repository.Path("tests/Browser"), new()
            {
                ["CHROME_PATH"] = setup.Browser,
                ["PACKAGES"] = Path.Combine(BotProcess.Folder, "local-chat"),
                ["SCREENSHOTS"] = Repository.Path("artifacts/screenshots/cards"),
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
