using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Accounts of a conversation update as Teams knows them.</summary>
internal static class TeamsRoster
{
    public const string ChannelId = "msteams";

    /// <summary>Asks the roster for every person who was sent without details.</summary>
    public static async Task<IList<TeamsChannelAccount>> LookUpAsync(IList<ChannelAccount> members, ITurnContext turn, CancellationToken stop)
    {
        var found = new List<TeamsChannelAccount>(members.Count);
        foreach (var member in members)
        {
            var known = member.Unknown is { Count: > 0 } || member.Id == turn.Activity.Recipient?.Id;
            found.Add(known ? Account(member) : await LookUpAsync(member, turn, stop));
        }

        return found;
    }

    public static IList<TeamsChannelAccount> Accounts(IEnumerable<ChannelAccount> members) => [.. members.Select(Account)];

    private static async Task<TeamsChannelAccount> LookUpAsync(ChannelAccount member, ITurnContext turn, CancellationToken stop)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turn, member.Id!, stop);
        }
        catch (ErrorResponseException exception) when (exception.Body?.Error?.Code == "ConversationNotFound")
        {
            return Account(member);
        }
    }

    private static TeamsChannelAccount Account(ChannelAccount member) =>
        member as TeamsChannelAccount ?? SchemaJson.Convert<TeamsChannelAccount>(member)!;
}
