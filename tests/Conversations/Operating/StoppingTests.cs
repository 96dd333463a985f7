using Microsoft.Extensions.DependencyInjection;

namespace KeyAccountBot.Conversations.Operating;

/// <summary>Who stops the bot waits for turns that were answered early and for sends behind an answer.</summary>
public sealed class StoppingTests
{
    private static readonly TimeSpan TurnTime = TimeSpan.FromSeconds(5);

    private readonly HandTime _time = new();
    private readonly TaskCompletionSource _open = new();
    private readonly TaskCompletionSource _reached = new();

    [Fact]
    public async Task A_turn_that_was_answered_early_is_finished_first()
    {
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        Close(chat);
        await AnswersEarlyAsync(lin.PostsAsync(lin.Message("new ACME")));
        var stopping = chat.StopAsync();
        Assert.False(stopping.IsCompleted);
        _open.SetResult();
        await stopping;
        Assert.Single(lin.Seen);
        Assert.Empty(await chat.DueAsync());
    }

    [Fact]
    public async Task A_card_that_changes_for_everyone_behind_the_answer_is_finished_first()
    {
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        var walk = await lin.Says("assess acme");
        Close(chat);
        await AnswersEarlyAsync(lin.Taps(walk.Invoke("Save & next", (Ask.Us(1), "+")), walk.MessageId));
        var stopping = chat.StopAsync();
        Assert.False(stopping.IsCompleted);
        _open.SetResult();
        await stopping;
        Assert.Contains("group 2 of 4", lin.Last.Text, StringComparison.Ordinal);
        Assert.Empty(await chat.DueAsync());
    }

    private Task<Chat> StartAsync() => Chat.StartAsync(adjust: bot => bot.Services.AddSingleton<TimeProvider>(_time));

    private void Close(Chat chat)
    {
        chat.Teams.Gate = _open.Task;
        chat.Teams.Refuse = (_, _) =>
        {
            _reached.TrySetResult();
            return null;
        };
    }

    private async Task AnswersEarlyAsync(Task answer)
    {
        await _reached.Task;
        while (!_time.IsWaitedFor)
        {
            await Task.Yield();
        }

        _time.Advance(TurnTime);
        await answer;
    }
}
