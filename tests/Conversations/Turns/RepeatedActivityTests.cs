using System.Text.Json.Nodes;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Turns;

/// <summary>Teams repeats what was not answered in time, with the same id.</summary>
public sealed class RepeatedActivityTests
{
    [Theory]
    [InlineData("new Baltic dryer 480k EUR")]
    [InlineData("3 + audited figures")]
    [InlineData("+ they told us so")]
    [InlineData("stage acme R2 they asked for it")]
    [InlineData("close acme lost no budget")]
    [InlineData("members acme + ben")]
    [InlineData("delete acme")]
    [InlineData("reopen baltic")]
    public async Task A_message_that_arrives_twice_changes_the_deals_once(string text)
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var message = lin.Message(text);
        await lin.Sends(message);
        var once = await RevisionsAsync(chat);
        await lin.Sends(message);
        Assert.Equal(once, await RevisionsAsync(chat));
    }

    [Fact]
    public async Task A_repeated_answer_without_a_number_is_told_as_the_one_it_gave()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var message = lin.Message("+ they told us so");
        Assert.Contains("1 Project and needs: +", (await lin.Sends(message)).Text);
        Assert.Contains("1 Project and needs: +", (await lin.Sends(message)).Text);
        Assert.Equal("", Ask.Of(await chat.DealAsync(Someone.Lin), 2));
    }

    [Theory]
    [InlineData("close acme lost no budget", "closed already", "Lost")]
    [InlineData("stage acme R2 they asked for it", "already", "R2")]
    [InlineData("reopen acme", "The deal is open.", "Close")]
    [InlineData("members acme + ben", "member already", "Ben Okafor")]
    public async Task A_repeated_change_is_not_told_to_have_been_so_before(string text, string before, string result)
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        if (text.StartsWith("reopen", StringComparison.Ordinal))
        {
            await lin.Says("close acme lost no budget");
        }

        var message = lin.Message(text);
        await lin.Sends(message);
        var second = await lin.Sends(message);
        Assert.DoesNotContain(before, second.Text);
        Assert.Contains(result, second.Text);
    }

    [Fact]
    public async Task A_repeated_new_shows_the_deal_it_opened()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var message = lin.Message("new ACME 3.2m");
        var first = await lin.Sends(message);
        var second = await lin.Sends(message);
        Assert.Equal(first.Text, second.Text);
        await chat.DealAsync(Someone.Lin);
    }

    [Fact]
    public async Task Two_copies_at_the_same_moment_open_one_deal_and_save_one_card()
    {
        await using var chat = await Chat.StartAsync(adjust: Chat.WithoutGivenAnswers);
        var lin = chat.OneToOne(Someone.Lin);
        await BothAsync(lin, lin.Message("new ACME"));
        Assert.Equal(1, (await chat.DealAsync(Someone.Lin)).Revision);

        var card = await lin.Says("assess acme");
        await BothAsync(lin, card.Invoke("Save & next", (Ask.Us(1), "+"), (Ask.Us(2), "-")));
        Assert.Equal(2, (await chat.DealAsync(Someone.Lin)).Revision);
        await BothAsync(lin, lin.Message("stage acme R2 they asked for it"));
        await BothAsync(lin, lin.Message("close acme dropped no fit"));
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal((4, Stage.R2, Outcome.Dropped), (deal.Revision, deal.Stage, deal.Closing!.Outcome));
    }

    [Fact]
    public async Task A_tap_that_arrives_twice_answers_the_second_time_from_what_is_saved()
    {
        await using var chat = await Chat.StartAsync(adjust: Chat.WithoutGivenAnswers);
        var lin = chat.OneToOne(Someone.Lin);
        var form = await lin.Says("new");
        var save = form.Invoke("Save", ("Deal", "ACME"));
        Assert.Contains("The deal is open.", (await lin.Taps(save, form.MessageId)).Text);
        Assert.Contains("The deal is open.", (await lin.Taps(save, form.MessageId)).Text);
        var walk = await lin.Says("assess acme");
        var saved = walk.Invoke("Save & next", (Ask.Us(1), "+"));
        var first = await lin.Taps(saved, walk.MessageId);
        Assert.Equal(first.Text, (await lin.Taps(saved, walk.MessageId)).Text);
        Assert.Equal(2, (await chat.DealAsync(Someone.Lin)).Revision);
    }

    [Fact]
    public async Task The_instance_that_answered_a_tap_gives_its_copies_the_very_same_answer()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        var save = (await lin.Says("coach acme")).Invoke("Add", ("Name", "Rao"));
        var answers = await Task.WhenAll(lin.PostsAsync(save.DeepClone().AsObject()), lin.PostsAsync(save.DeepClone().AsObject()));
        Assert.Contains("Rao is on record.", answers[0]!.ToJsonString());
        Assert.Equal(answers[0]!.ToJsonString(), answers[1]!.ToJsonString());
        Assert.Equal(answers[0]!.ToJsonString(), (await lin.PostsAsync(save))!.ToJsonString());
    }

    [Fact]
    public async Task An_installation_told_twice_is_welcomed_once()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Installs();
        await lin.Installs();
        var joined = lin.Activity("conversationUpdate");
        joined["membersAdded"] = new JsonArray(joined["from"]!.DeepClone());
        await lin.PostsAsync(joined);
        Assert.Single(lin.Seen);
    }

    private static async Task BothAsync(Seat who, JsonObject activity) =>
        await Task.WhenAll(who.PostsAsync(activity.DeepClone().AsObject()), who.PostsAsync(activity.DeepClone().AsObject()));

    /// <summary>A deal that was shared and is being assessed.</summary>
    private static async Task<Chat> AssessedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("help");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("assess acme");
        return chat;
    }

    private static async Task<IEnumerable<string>> RevisionsAsync(Chat chat) =>
        (await chat.StoredAsync(Someone.Lin)).Select(d => $"{d.Header.Name} {d.Revision} {d.Stage} {d.Closing?.Outcome}");
}
