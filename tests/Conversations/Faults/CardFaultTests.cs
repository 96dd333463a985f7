using static KeyAccountBot.Conversations.Faults.Disturbed;

namespace KeyAccountBot.Conversations.Faults;

/// <summary>The same for buttons: a card that could not be saved stays as it is, with what was typed.</summary>
public sealed class CardFaultTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_tapped_card_is_answered_whatever_fails_and_keeps_what_was_typed(bool outcomeUnknown)
    {
        for (var n = 1; n <= Most; n++)
        {
            await using var chat = await BegunAsync();
            var lin = chat.OneToOne(Someone.Lin);
            var walk = await lin.Says("assess acme");
            Fail(chat, n, outcomeUnknown);
            var answer = await walk.Tap("Save & next", (Ask.Us(1), "+"), (Ask.Note(1), "a pilot line"));
            var failed = chat.Rows.Calls >= n;
            chat.Rows.FailAt(0);
            if (answer.IsError)
            {
                // The card is as it was, inputs and all: the person taps once more.
                Assert.Matches("Reference [0-9A-F]{8}", answer.Text);
                answer = await walk.Tap("Save & next", (Ask.Us(1), "+"), (Ask.Note(1), "a pilot line"));
            }

            Assert.Contains("group 2 of 4", answer.Text);
            var deal = await chat.DealAsync(Someone.Lin);
            Assert.Equal((2, "+", "a pilot line"), (deal.Revision, Ask.Of(deal, 1), deal.Answers[Ask.Key(1)].Note));
            if (!failed)
            {
                return;
            }
        }

        Assert.Fail($"A turn of more than {Most} calls.");
    }

    [Theory]
    [InlineData("new", "Save", "Deal", "Baltic dryer")]
    [InlineData("close acme lost", "Close deal", "What decided it", "no budget")]
    [InlineData("stage acme", "Save", "Stage", "R2")]
    [InlineData("edit acme", "Save", "Amount", "5m")]
    public async Task A_form_is_answered_whatever_fails_and_tapping_again_saves_it_once(string command, string button, string input, string value)
    {
        var undisturbed = await AfterFormAsync(0, command, button, (input, value));
        for (var n = 1; n <= undisturbed.Calls; n++)
        {
            Assert.Equal(undisturbed.State, (await AfterFormAsync(n, command, button, (input, value))).State);
        }
    }

    private static async Task<(int Calls, string State)> AfterFormAsync(int n, string command, string button, (string, string) filled)
    {
        await using var chat = await BegunAsync();
        var form = await chat.OneToOne(Someone.Lin).Says(command);
        var before = await StateAsync(chat);
        Fail(chat, n, outcomeUnknown: false);
        var answer = await form.Tap(button, filled);
        var calls = chat.Rows.Calls;
        chat.Rows.FailAt(0);
        if (answer.IsError)
        {
            Assert.Equal(before, await StateAsync(chat));
            answer = await form.Tap(button, filled);
        }

        Assert.False(answer.IsError);
        return (calls, await StateAsync(chat));
    }
}
