using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace KeyAccountBot.Bench.Load;

/// <summary>
/// Reads HTTP/1.1 messages from a connection that is kept open. The generator shares a processor with nothing but itself, and a full HTTP stack
/// would cost it more than the fastest bot takes for a turn.
/// </summary>
internal sealed class HttpReader(Socket socket)
{
    private byte[] _read = new byte[32 * 1024];
    private byte[] _body = new byte[16 * 1024];
    private int _begin;
    private int _end;
    private int _length;

    public HttpHead Head { get; private set; } = HttpHead.None;

    /// <summary>Of the last message, until the next is read.</summary>
    public ReadOnlyMemory<byte> Body => _body.AsMemory(0, _length);

    private ReadOnlySpan<byte> Unread => _read.AsSpan(_begin, _end - _begin);

    /// <returns>False when the connection was closed before another message.</returns>
    /// <exception cref="IOException">It was closed within a message.</exception>
    public async ValueTask<bool> NextAsync(CancellationToken stop)
    {
        _length = 0;
        int end;
        while ((end = Unread.IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await FillAsync(stop))
            {
                return _begin == _end ? false : throw new IOException("The connection was closed within a header.");
            }
        }

        Head = HttpHead.Parse(Encoding.ASCII.GetString(Unread[..end]));
        _begin += end + 4;
        if (Head.ExpectsContinue)
        {
            await socket.SendAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stop);
        }

        await (Head.IsChunked ? TakeChunksAsync(stop) : TakeAsync(Head.Length, stop));
        return true;
    }

    private async ValueTask TakeChunksAsync(CancellationToken stop)
    {
        for (var size = -1; size != 0;)
        {
            int end;
            while ((end = Unread.IndexOf("\r\n"u8)) < 0)
            {
                await MoreAsync(stop);
            }

            var text = Encoding.ASCII.GetString(Unread[..end]).Split(';')[0];
            size = int.Parse(text, NumberStyles.HexNumber | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
            _begin += end + 2;
            await TakeAsync(size, stop);
            while (Unread.Length < 2)
            {
                await MoreAsync(stop);
            }

            // The end of the line behind the chunk, or of the empty trailer.
            _begin += 2;
        }
    }

    private async ValueTask TakeAsync(int count, CancellationToken stop)
    {
        if (_body.Length < _length + count)
        {
            Array.Resize(ref _body, Math.Max(_body.Length * 2, _length + count));
        }

        for (var left = count; left > 0;)
        {
            if (_begin == _end)
            {
                await MoreAsync(stop);
            }

            var part = Unread[..Math.Min(left, Unread.Length)];
            part.CopyTo(_body.AsSpan(_length));
            (_length, _begin, left) = (_length + part.Length, _begin + part.Length, left - part.Length);
        }
    }

    private async ValueTask MoreAsync(CancellationToken stop)
    {
        if (!await FillAsync(stop))
        {
            throw new IOException("The connection was closed within a body.");
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken stop)
    {
        if (_begin > 0)
        {
            Unread.CopyTo(_read);
            (_begin, _end) = (0, _end - _begin);
        }

        if (_end == _read.Length)
        {
            Array.Resize(ref _read, _read.Length * 2);
        }

        var count = await socket.ReceiveAsync(_read.AsMemory(_end), stop);
        _end += count;
        return count > 0;
    }
}
