namespace KeyAccountBot.Conversations.Support;

/// <summary>What the members of a deal read one-to-one, tried by everybody else and everywhere else.</summary>
internal static class Outsiders
{
    /// <param name="chat">Lin's deal is in the team's book; what is planted in it stands in what <paramref name="words"/> shows.</param>
    /// <param name="words">A command of Lin's.</param>
    /// <param name="planted">A pattern of what was planted.</param>
    /// <param name="telling">A pattern of other words that would tell what was asked for.</param>
    /// <param name="verbs">Which buttons are forged.</param>
    public static async Task LearnNothingAsync(Chat chat, string words, string planted, string telling, Func<string, bool> verbs)
    {
        var lin = chat.OneToOne(Someone.Lin);
        foreach (var seat in (Seat[])[chat.InChannel(Someone.Lin), chat.In(Spot.Group, Someone.Lin)])
        {
            var said = await seat.Says(words);
            Assert.Matches("Sent to you one-to-one|已一对一发给您", said.Text);
            Assert.DoesNotMatch($"{planted}|{telling}", said.Text + said.Summary);
            Assert.Matches(planted, lin.Last.Text);
            Assert.DoesNotMatch(planted, lin.Last.Summary);
        }

        // A colleague of the team, of the company, and in the channel: whatever is said, however the button is forged.
        await chat.InChannel(Someone.Ben).Says("help");
        var ben = chat.OneToOne(Someone.Ben);
        Assert.Matches("Only the members of this deal|只有该商机的成员", (await ben.Says(words)).Text);
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        var forged = ForgedTaps.Verbs.Where(verbs).ToList();
        Assert.NotEmpty(forged);
        foreach (var verb in forged)
        {
            foreach (var seat in (Seat[])[ben, chat.OneToOne(Someone.Otto), chat.InChannel(Someone.Ben)])
            {
                Assert.DoesNotMatch(planted, (await seat.Forges(verb, ForgedTaps.Data(verb, deal.Id.ToString()))).Text);
            }
        }

        Assert.Equal(deal.Revision, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision);
        foreach (var verb in forged)
        {
            Assert.DoesNotMatch(planted, (await chat.InChannel(Someone.Lin).Forges(verb, ForgedTaps.Data(verb, deal.Id.ToString()))).Text);
        }

        Assert.All(chat.InChannel(Someone.Lin).Seen, s => Assert.DoesNotMatch(planted, s.Text + s.Summary));
        Assert.All(chat.Log.All, line => Assert.DoesNotMatch(planted, line));
    }
}
