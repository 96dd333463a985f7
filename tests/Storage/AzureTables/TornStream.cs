namespace KeyAccountBot.Storage.Tests.AzureTables;

/// <summary>The first half of some bytes, and then the connection is gone.</summary>
internal sealed class TornStream(byte[] whole) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var some = Math.Min(count, (whole.Length / 2) - _position);
        if (some <= 0)
        {
            throw new IOException("The connection was reset.");
        }

        Array.Copy(whole, _position, buffer, offset, some);
        _position += some;
        return some;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
