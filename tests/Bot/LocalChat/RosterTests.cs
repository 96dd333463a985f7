using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using KeyAccountBot.Bot.LocalChat;

namespace KeyAccountBot.Bot.Tests.LocalChat;

public sealed class RosterTests
{
    [Fact]
    public async Task Members_come_in_pages_of_fifty_at_least()
    {
        LocalTenant large = LocalChatHost.Tenant with
        {
            People = [.. Enumerable.Range(0, 120).Select(number => number.ToString(CultureInfo.InvariantCulture)).Select(number =>
                new LocalPerson("p" + number, "29:" + number, number, "Given", "Surname", "Name", "a:" + number))],
        };
        await using LocalChatHost host = await LocalChatHost.StartAsync(configure: options => options.Tenant = large);
        var ids = new List<string?>();
        var sizes = new List<int>();
        string? token = "";

        while (token is not null)
        {
            JsonObject page = await GetAsync(
                host, LocalChatHost.Path(large.Channel.Id, $"pagedmembers?pageSize=7&continuationToken={token}"));
            sizes.Add(page["members"]!.AsArray().Count);
            ids.AddRange(page["members"]!.AsArray().Select(member => (string?)member!["id"]));
            token = (string?)page["continuationToken"];
        }

        Assert.Equal([50, 50, 20], sizes);
        Assert.Equal(120, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_continuation_token_of_somebody_else_is_refused()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();

        using HttpResponseMessage response = await host.Client.GetAsync(
            LocalChatHost.Path(LocalChatHost.Tenant.Channel.Id, "pagedmembers?continuationToken=zzz"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_personal_conversation_has_one_member_and_the_team_all()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        LocalPerson lin = LocalChatHost.Tenant.Person("lin")!;

        JsonObject personal = await GetAsync(host, LocalChatHost.Path(lin.ConversationId, "pagedmembers"));
        JsonObject team = await GetAsync(host, LocalChatHost.Path(LocalChatHost.Tenant.Team.Id, "pagedmembers"));

        Assert.Equal(lin.AadObjectId, (string?)Assert.Single(personal["members"]!.AsArray())!["aadObjectId"]);
        Assert.Equal(3, team["members"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("lin", HttpStatusCode.OK)]
    [InlineData("marco", HttpStatusCode.NotFound)]
    public async Task A_member_is_found_by_Entra_id_where_they_belong(string key, HttpStatusCode status)
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        string id = LocalChatHost.Tenant.Person(key)!.AadObjectId;

        using HttpResponseMessage response = await host.Client.GetAsync(
            LocalChatHost.Path(LocalChatHost.Tenant.Person("lin")!.ConversationId, "members/" + id));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task The_team_lists_its_General_channel_without_a_name()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        string team = $"/local-chat/connector/v3/teams/{Uri.EscapeDataString(LocalChatHost.Tenant.Team.Id)}";

        JsonObject details = await GetAsync(host, team);
        JsonObject channels = await GetAsync(host, team + "/conversations");

        Assert.Equal(LocalChatHost.Tenant.TeamGroupId, (string?)details["aadGroupId"]);
        JsonNode general = channels["conversations"]![0]!;
        Assert.Equal((LocalChatHost.Tenant.Team.Id, null), ((string?)general["id"], (string?)general["name"]));
    }

    private static async Task<JsonObject> GetAsync(LocalChatHost host, string path) =>
        (JsonObject)JsonNode.Parse(await host.Client.GetStringAsync(path))!;
}
