using System.Text.Json.Nodes;
using KeyAccountBot.Cards;
using KeyAccountBot.Conversations.Reminders;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Conversations.Accounts;

/// <summary>Who sees what of an account: its deals' people all, the team tier and days, an own book's account its owner, outsiders nothing.</summary>
public sealed class AccountOutsiderTests
{
    private const string Words = "Quillfeather|pangolin|renewal";

    [Theory]
    [InlineData("account kestrel mills")]
    [InlineData("客户 Kestrel Mills")]
    [InlineData("key-account kestrel")]
    [InlineData("大客户识别 Kestrel")]
    public async Task Said_in_a_shared_place_it_is_answered_one_to_one_and_outsiders_learn_nothing(string words)
    {
        await using var chat = await PlantedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        foreach (var seat in (Seat[])[chat.InChannel(Someone.Lin), chat.In(Spot.Group, Someone.Lin)])
        {
            var said = await seat.Says(words);
            Assert.Matches("Sent to you one-to-one|已一对一发给您", said.Text);
            Assert.DoesNotMatch(Words + "|platinum|Mills", said.Text + said.Summary);
            Assert.DoesNotMatch(Words, lin.Last.Summary);
        }

        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        var before = await WholeState.OfAsync(chat.Rows.Engine, chat.Clock.GetCurrentInstant());
        foreach (var outsider in (Someone[])[Someone.Otto, Someone.Guest, Someone.Lin.Elsewhere])
        {
            var seat = chat.OneToOne(outsider);
            Assert.DoesNotMatch(Words + "|platinum|铂金|白金", (await seat.Says(words)).Text);
            foreach (var verb in ForgedTaps.Verbs.Where(v => v.StartsWith("account.", StringComparison.Ordinal)))
            {
                Assert.DoesNotMatch(Words + "|platinum|Kestrel", (await seat.Forges(verb, ForgedTaps.Data(verb, deal.Id.ToString()))).Text);
            }
        }

        Assert.Equal(before, await WholeState.OfAsync(chat.Rows.Engine, chat.Clock.GetCurrentInstant()));
    }

    [Fact]
    public async Task A_colleague_of_the_team_reads_tier_and_days_and_changes_nothing()
    {
        await using var chat = await PlantedAsync();
        await chat.InChannel(Someone.Ben).Says("help");
        var ben = chat.OneToOne(Someone.Ben);
        var account = await ben.Says("account kestrel mills");
        Assert.Contains("Account · platinum", account.Text);
        Assert.Contains("Made in the last 7 days: 1", account.Text);
        Assert.DoesNotMatch(Words + "|Under review", account.Text);
        Assert.False(account.Has("Log a visit"));
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        foreach (var verb in (string[])[Verbs.SaveTier, Verbs.OpenAccountVisit, Verbs.SaveAccountVisit, Verbs.WithdrawAccountVisit])
        {
            var forged = ForgedTaps.Data(verb, deal.Id.ToString());
            forged[Inputs.Tier] = "lead";
            var said = await ben.Forges(verb, forged);
            Assert.Contains("Only the members of this deal", said.Text);
            Assert.DoesNotMatch(Words, said.Text);
        }

        // The manager changes it, and does not read whom it was about.
        await chat.InChannel(Someone.Mara).Says("help");
        account = await chat.OneToOne(Someone.Mara).Says("account kestrel mills");
        Assert.Contains("Under review", account.Text);
        Assert.DoesNotMatch("Quillfeather|pangolin", account.Text);
        Assert.True(account.Has("Log a visit"));
    }

    [Fact]
    public async Task An_account_of_an_own_book_is_its_owners_also_for_the_members_of_its_deals()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Ben).Says("help");
        await chat.InChannel(Someone.Lin).Says("help");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Kestrel South @ Kestrel Mills");
        await lin.Says("members kestrel + Ben");
        await (await lin.Says("account kestrel mills")).Tap("Keep this tier", (Inputs.Tier, "gold"), (Inputs.Reason, "renewal"));
        var ben = chat.OneToOne(Someone.Ben);
        var said = await ben.Says("account kestrel mills");
        Assert.Contains("own book of the deal's owner", said.Text);
        Assert.DoesNotMatch("gold|renewal", said.Text);

        // Nor does a check of the deal tell, nor a reminder of it.
        await (await (await lin.Says("account kestrel mills")).Tap("Review")).Tap("Save & next", (Inputs.Answer("review", Subject.Us), "abusive"));
        chat.Clock.Advance(Duration.FromDays(90));
        const string Told = "under review|visits it is owed|Visits owed";
        Assert.Matches(Told, await FindingsAsync(lin, await chat.DealAsync(Someone.Lin)));
        Assert.Matches(Told, (await lin.Says("remind now")).Text);
        Assert.DoesNotMatch(Told, await FindingsAsync(ben, await chat.DealAsync(Someone.Lin)));
        Assert.DoesNotMatch(Told, (await ben.Says("remind now")).Text);
    }

    private static async Task<string> FindingsAsync(Seat seat, Deal deal)
    {
        var pages = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            pages.Add((await seat.Forges(Verbs.AllFindings, new JsonObject { [Payload.Deal] = deal.Id.ToString(), [Payload.Page] = page })).Text);
        }

        Assert.Contains("Kestrel South", pages[0]);
        return string.Join('\n', pages);
    }

    [Fact]
    public async Task The_channels_reminder_names_customers_and_days_and_nobody()
    {
        await using var chat = await PlantedAsync();
        await chat.InChannel(Someone.Lin).Says("remind Monday 9:00");
        await chat.UntilAsync(Mondays.Week(3));
        await chat.PumpAsync();
        var card = chat.Reminders()[^1].Text;
        Assert.Contains("Visits owed", card);
        Assert.Matches(@"Kestrel Mills\s+platinum, overdue by 14 days", card);
        Assert.DoesNotMatch(Words + "|under review", card);
    }

    private static async Task<Chat> PlantedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North @ Kestrel Mills");
        var lin = chat.OneToOne(Someone.Lin);
        var account = await lin.Says("account kestrel mills");
        account = await account.Tap("Keep this tier", (Inputs.Tier, "platinum"), (Inputs.Reason, "renewal of the pangolin"));
        await (await account.Tap("Review")).Tap("Save & next", (Inputs.Answer("review", Subject.Us), "abusive"));
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        await lin.Forges(Verbs.SaveAccountVisit, new JsonObject
        {
            [Payload.Deal] = deal.Id.ToString(), [Inputs.OthersMet] = "Quillfeather", [Inputs.What] = "fed the pangolin",
        });
        Assert.Matches("Quillfeather", (await lin.Says("account kestrel mills")).Text);
        return chat;
    }
}
