using System.Diagnostics;
using System.Net.Sockets;

namespace KeyAccountBot.Bench.Load;

/// <param name="Took">From the first byte sent until both the answer to the request and the reply had come.</param>
internal readonly record struct Said(TimeSpan Took, int ReplyBytes);

/// <summary>Says one thing after the other over one connection.</summary>
internal sealed class Caller(Target target, Connector connector) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private Socket? _socket;
    private HttpReader? _reader;

    /// <exception cref="TurnFailedException">The request was refused, or the reply does not show what it must.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="SocketException">Nobody listens.</exception>
    /// <exception cref="TimeoutException">No answer or no reply came.</exception>
    public async Task<Said> SayAsync(Talk talk, Line line)
    {
        var expected = connector.Expect(talk.Conversation, line.Shows);
        try
        {
            return await SayAsync(ActivityRequest.Of(target, talk, line.Says), expected);
        }
        catch
        {
            Dispose();
            throw;
        }
        finally
        {
            connector.Forget(talk.Conversation);
        }
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private async Task<Said> SayAsync(byte[] request, ExpectedReply expected)
    {
        var (socket, reader) = await ConnectedAsync();
        var began = Stopwatch.GetTimestamp();
        await socket.SendAsync(request);
        if (!await reader.NextAsync(CancellationToken.None).AsTask().WaitAsync(Patience))
        {
            throw new IOException("The connection was closed before the answer.");
        }

        var answered = Stopwatch.GetTimestamp();
        if (reader.Head.IsLast)
        {
            Dispose();
        }

        if (reader.Head.Status >= 300)
        {
            throw new TurnFailedException($"HTTP {reader.Head.Status}");
        }

        var reply = await expected.Came.WaitAsync(Patience);
        return reply.Wrong is { } wrong
            ? throw new TurnFailedException($"wrong reply: {wrong}")
            : new(Stopwatch.GetElapsedTime(began, Math.Max(answered, reply.At)), reply.Bytes);
    }

    private async Task<(Socket Socket, HttpReader Reader)> ConnectedAsync()
    {
        if (_socket is null || _reader is null)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            _socket = socket;
            await socket.ConnectAsync(target.EndPoint);
            _reader = new(socket);
        }

        return (_socket, _reader);
    }
}
