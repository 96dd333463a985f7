using System.Globalization;
using System.Text.Json.Nodes;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>The part of the Bot Connector that says who is in a conversation, and what belongs to a team.</summary>
internal static class ConnectorRoster
{
    private const int SmallestPage = 50;
    private const int LargestPage = 500;

    public static void Map(RouteGroupBuilder connector)
    {
        connector.MapGet("conversations/{conversation}/members", Members);
        connector.MapGet("conversations/{conversation}/members/{member}", Member);
        connector.MapGet("conversations/{conversation}/pagedmembers", PagedMembers);
        connector.MapGet("teams/{team}", Team);
        connector.MapGet("teams/{team}/conversations", Channels);
    }

    private static IResult Members(string conversation, Conversations conversations) =>
        MembersOf(conversation, conversations) is { } members
            ? JsonReply.Of(JsonReply.ArrayOf(members.Select(person => Describe(person, conversations.Tenant))))
            : NotFound("ConversationNotFound", "There is no such conversation.");

    private static IResult Member(string conversation, string member, Conversations conversations) =>
        MembersOf(conversation, conversations) is not { } members ? NotFound("ConversationNotFound", "There is no such conversation.")
            : conversations.Tenant.Member(member) is { } person && members.Contains(person)
                ? JsonReply.Of(Describe(person, conversations.Tenant))
                : NotFound("MemberNotFoundInConversation", "There is no such member.");

    private static IResult PagedMembers(string conversation, int? pageSize, string? continuationToken, Conversations conversations)
    {
        if (MembersOf(conversation, conversations) is not { } members)
        {
            return NotFound("ConversationNotFound", "There is no such conversation.");
        }

        int from = 0;
        if (!string.IsNullOrEmpty(continuationToken)
            && !(int.TryParse(continuationToken, NumberStyles.None, CultureInfo.InvariantCulture, out from) && from < members.Count))
        {
            return JsonReply.Error(StatusCodes.Status400BadRequest, "Bad Argument", "The continuation token is not one of ours.");
        }

        int size = Math.Clamp(pageSize ?? LargestPage, SmallestPage, LargestPage);
        var page = new JsonObject
        {
            ["members"] = JsonReply.ArrayOf(members.Skip(from).Take(size).Select(person => Describe(person, conversations.Tenant))),
        };
        if (from + size < members.Count)
        {
            page["continuationToken"] = (from + size).ToString(CultureInfo.InvariantCulture);
        }

        return JsonReply.Of(page);
    }

    private static IResult Team(string team, Conversations conversations) =>
        team == conversations.Tenant.Team.Id
            ? JsonReply.Of(new JsonObject
            {
                ["id"] = conversations.Tenant.Team.Id,
                ["name"] = conversations.Tenant.Team.Name,
                ["aadGroupId"] = conversations.Tenant.TeamGroupId,
            })
            : NotFound("TeamNotFound", "There is no such team.");

    /// <summary>The General channel has the team's id and no name.</summary>
    private static IResult Channels(string team, Conversations conversations) =>
        team == conversations.Tenant.Team.Id
            ? JsonReply.Of(new JsonObject
            {
                ["conversations"] = JsonReply.ArrayOf(
                [
                    new JsonObject { ["id"] = conversations.Tenant.Team.Id, ["name"] = null, ["type"] = "standard" },
                    new JsonObject
                    {
                        ["id"] = conversations.Tenant.Channel.Id,
                        ["name"] = conversations.Tenant.Channel.Name,
                        ["type"] = "standard",
                    },
                ]),
            })
            : NotFound("TeamNotFound", "There is no such team.");

    /// <summary>A team's roster is asked for under the team's id or under any of its channels.</summary>
    private static IReadOnlyList<LocalPerson>? MembersOf(string id, Conversations conversations)
    {
        string conversation = ConversationAddress.Parse(id).Conversation;
        return conversation == conversations.Tenant.Team.Id
            ? conversations.Tenant.People
            : conversations.ById(conversation)?.Members;
    }

    private static JsonObject Describe(LocalPerson person, LocalTenant tenant) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        ["objectId"] = person.AadObjectId,
        ["aadObjectId"] = person.AadObjectId,
        ["givenName"] = person.GivenName,
        ["surname"] = person.Surname,
        ["email"] = person.UserPrincipalName,
        ["userPrincipalName"] = person.UserPrincipalName,
        ["tenantId"] = tenant.Id,
        ["userRole"] = person.Role,
    };

    private static IResult NotFound(string code, string message) =>
        JsonReply.Error(StatusCodes.Status404NotFound, code, message);
}
