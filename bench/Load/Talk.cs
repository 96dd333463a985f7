using System.Buffers.Text;
using System.Globalization;

namespace KeyAccountBot.Bench.Load;

/// <summary>One person's conversation with a bot.</summary>
/// <param name="Token">A word that only this conversation has.</param>
internal sealed record Talk(string Conversation, string User, Guid DirectoryId, string Token)
{
    private static int _last;

    /// <summary>How often the steps were said.</summary>
    public int Rounds { get; set; }

    /// <summary>Somebody who was never met.</summary>
    public static Talk New()
    {
        var number = Interlocked.Increment(ref _last).ToString("x", CultureInfo.InvariantCulture);
        return new($"a:1{Noise(54)}{number}", $"29:1{Noise(36)}{number}", new Guid(Bytes(16)), $"x{number}");
    }

    private static string Noise(int bytes) => Base64Url.EncodeToString(Bytes(bytes));

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Random.Shared.NextBytes(bytes);
        return bytes;
    }
}
