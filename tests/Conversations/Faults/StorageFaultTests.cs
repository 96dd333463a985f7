using static KeyAccountBot.Conversations.Faults.Disturbed;

namespace KeyAccountBot.Conversations.Faults;

/// <summary>The storage fails at the first, second … call of a turn: the person is told, and trying again does it once.</summary>
public sealed class StorageFaultTests
{
    public static TheoryData<string, bool> Messages
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var text in (string[])["new Baltic dryer 480k EUR", "3 + audited", "+ audited", "stage acme R2 they asked", "close acme lost no budget", "members acme + ben"])
            {
                all.Add(text, false);
                all.Add(text, true);
            }

            all.Add("deals", false);
            all.Add("assess acme", false);

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_is_answered_whatever_fails_and_trying_again_does_it_once(string text, bool outcomeUnknown)
    {
        await using var chat = await Chat.StartAsync();
        var undisturbed = await AfterAsync(chat, text, 0, outcomeUnknown);
        for (var n = 1; n <= undisturbed.Calls; n++)
        {
            var disturbed = await AfterAsync(chat, text, n, outcomeUnknown);
            Assert.Equal(undisturbed.State, disturbed.State);
        }
    }

    [Fact]
    public async Task A_deletion_that_fails_leaves_the_deal_whole_or_gone()
    {
        for (var n = 1; n <= Most; n++)
        {
            await using var chat = await BegunAsync();
            var lin = chat.OneToOne(Someone.Lin);
            await lin.Says("delete acme");
            Fail(chat, n, outcomeUnknown: false);
            var answer = await lin.Says("yes");
            var failed = chat.Rows.Calls >= n;
            chat.Rows.FailAt(0);
            if (answer.Text.Contains("Reference", StringComparison.Ordinal) && (await chat.StoredAsync(Someone.Lin)).Count == 1)
            {
                Assert.Contains("ACME", (await lin.Says("deals")).Text);
                await lin.Says("delete acme");
                await lin.Says("yes");
            }

            Assert.DoesNotContain("ACME", (await lin.Says("deals")).Text);
            Assert.Contains("is none of the words", (await lin.Says("ACME")).Text);
            Assert.Empty(await chat.StoredAsync(Someone.Lin));
            if (!failed)
            {
                return;
            }
        }

        Assert.Fail($"A turn of more than {Most} calls.");
    }

    [Fact]
    public async Task A_fault_in_a_channel_tells_nothing_and_sends_what_it_can()
    {
        for (var n = 1; n <= Most; n++)
        {
            await using var chat = await BegunAsync();
            var lin = chat.InChannel(Someone.Lin, 4);
            await lin.Says("new Heron");
            await lin.Says("help");
            Fail(chat, n, outcomeUnknown: false);
            var answer = await lin.Says("assess heron");
            Assert.Matches("Reference|Sent to you one-to-one", answer.Text);
            Assert.DoesNotContain("Heron", answer.Text);
            if (chat.Rows.Calls < n)
            {
                return;
            }
        }

        Assert.Fail($"A turn of more than {Most} calls.");
    }

    [Fact]
    public async Task A_language_that_cannot_be_kept_is_not_promised()
    {
        await using var chat = await BegunAsync();
        var lin = chat.OneToOne(Someone.Lin);
        chat.Rows.Fails = call => call == "write Conversations";
        Assert.Matches("(Reference|编号) [0-9A-F]{8}", (await lin.Says("language 中文")).Text);
        chat.Rows.Fails = null;
        Assert.Equal("en", (await lin.Says("deals")).Language);
        await lin.Says("language 中文");
        Assert.Equal("zh", (await lin.Says("acme")).Language);
    }

    [Theory]
    [InlineData("en-US", "close acme lost no budget", "This was saved, but .* Reference [0-9A-F]{8}")]
    [InlineData("zh-CN", "关闭 acme 丢单 预算没了", "这次的内容已保存，但.*编号 [0-9A-F]{8}")]
    public async Task What_was_saved_and_cannot_be_shown_is_told_as_saved(string locale, string text, string told)
    {
        await using var chat = await BegunAsync();
        chat.Rows.Fails = call => call == "get Users";
        Assert.Matches(told, (await chat.In(Spot.Group, Someone.Lin, locale).Says(text)).Text);
        chat.Rows.Fails = null;
        Assert.NotNull((await chat.DealAsync(Someone.Lin)).Closing);
    }

    /// <summary>Says it while call <paramref name="n"/> fails; told that it failed, says it again.</summary>
    private static async Task<(int Calls, string State)> AfterAsync(Chat chat, string text, int n, bool outcomeUnknown)
    {
        // A tenant of its own: nothing of the other rounds is there.
        var who = Someone.Lin with { Tenant = $"{n:00}988bf8-86f1-41af-91ab-2d7cd011db47" };
        await BeginAsync(chat, who);
        var lin = chat.OneToOne(who);
        var before = await StateAsync(chat, who);
        Fail(chat, n, outcomeUnknown);
        var answer = await lin.Says(text);
        var calls = chat.Rows.Calls;
        chat.Rows.FailAt(0);
        if (answer.Text.Contains("Reference", StringComparison.Ordinal))
        {
            Assert.Matches("(nothing of this was|not certain that this was) saved.* Reference [0-9A-F]{8}", answer.Text);
            Assert.Equal(before, await StateAsync(chat, who));
            answer = await lin.Says(text);
        }

        Assert.DoesNotContain("Reference", answer.Text);
        var list = await lin.Says("deals all");
        Assert.All(await chat.StoredAsync(who), d => Assert.Contains(d.Header.Name, list.Text));
        return (calls, await StateAsync(chat, who));
    }
}
