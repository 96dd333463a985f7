using System.Text;

namespace KeyAccountBot.Bench.Load;

/// <param name="At">A timestamp of <see cref="System.Diagnostics.Stopwatch"/>.</param>
/// <param name="Bytes">Of the request's body.</param>
/// <param name="Wrong">The reply's beginning, where it does not show what it must.</param>
internal readonly record struct Reply(long At, int Bytes, string? Wrong);

/// <summary>The message that a turn waits for. Typing, traces and whatever comes behind it do not count.</summary>
internal sealed class ExpectedReply(IReadOnlyList<string> texts)
{
    private const int LongestSample = 400;

    private readonly TaskCompletionSource<Reply> _came = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Reply> Came => _came.Task;

    public void Meet(ReadOnlySpan<byte> body, long at)
    {
        if (_came.Task.IsCompleted || body.IndexOf("\"message\""u8) < 0)
        {
            return;
        }

        var isRight = true;
        foreach (var text in texts)
        {
            isRight &= body.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
        }

        _came.TrySetResult(new(at, body.Length, isRight ? null : Encoding.UTF8.GetString(body[..Math.Min(body.Length, LongestSample)])));
    }
}
