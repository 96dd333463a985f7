using System.Diagnostics.CodeAnalysis;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Sdk;

/// <summary>Ids as a channel gives them: of people, conversations, teams and tenants.</summary>
internal static class ChannelIds
{
    /// <summary>Far longer than any id of Teams; two of them still fit a key.</summary>
    private const int Longest = 240;

    /// <summary>Present, and can be part of a row's key and of a path. What is not so comes from no channel.</summary>
    public static bool IsUsable([NotNullWhen(true)] string? id)
    {
        if (string.IsNullOrEmpty(id) || id.Length > Longest || id is "." or ".." || id.Any(char.IsControl))
        {
            return false;
        }

        try
        {
            return RowKeys.Encode(id).Length <= Longest;
        }
        catch (RowLimitException)
        {
            return false;
        }
    }
}
