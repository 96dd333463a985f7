using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KeyAccountBot.Bench.Load;

/// <summary>Plays Teams' connector: takes what bots send to conversations, answers at once, and tells who waits for a reply.</summary>
internal sealed class Connector : IDisposable
{
    private const string Conversations = "/v3/conversations/";

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ConcurrentDictionary<string, ExpectedReply> _expected = new();
    private long _lastId = 1_700_000_000_000;

    public Connector()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(512);
        _ = AcceptAsync();
    }

    /// <summary>What activities name as the address for replies.</summary>
    public string ServiceUrl => $"http://{_listener.LocalEndPoint}/emea/{ActivityRequest.Tenant}/";

    /// <summary>From now on, and until <see cref="Forget"/>, the next message to the conversation is the reply.</summary>
    public ExpectedReply Expect(string conversation, IReadOnlyList<string> texts) => _expected[conversation] = new(texts);

    public void Forget(string conversation) => _expected.TryRemove(conversation, out _);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Disposed: nobody is measured any more.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var _ = socket;
        socket.NoDelay = true;
        try
        {
            var reader = new HttpReader(socket);
            while (await reader.NextAsync(CancellationToken.None))
            {
                Take(reader.Head.StartLine, reader.Body.Span, Stopwatch.GetTimestamp());
                await socket.SendAsync(Answer(reader.Head.StartLine));
                if (reader.Head.IsLast)
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // The bot ended; whoever waits for its reply finds out by waiting.
        }
    }

    /// <param name="request">Such as <c>POST /emea/…/v3/conversations/a%3A1x/activities/17 HTTP/1.1</c>.</param>
    private void Take(string request, ReadOnlySpan<byte> body, long at)
    {
        var begin = request.IndexOf(Conversations, StringComparison.Ordinal) + Conversations.Length;
        var end = request.IndexOf("/activities", StringComparison.Ordinal);
        if (begin >= Conversations.Length && end > begin && request.StartsWith("POST", StringComparison.Ordinal)
            && _expected.TryGetValue(Uri.UnescapeDataString(request[begin..end]), out var expected))
        {
            expected.Meet(body, at);
        }
    }

    private byte[] Answer(string request)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{Interlocked.Increment(ref _lastId)}}"}""");
        var status = request.StartsWith("POST", StringComparison.Ordinal) ? "201 Created" : "200 OK";
        return Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}
