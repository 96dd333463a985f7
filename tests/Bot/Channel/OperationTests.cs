using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Tests.Channel.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace KeyAccountBot.Bot.Tests.Channel;

/// <summary>What is called where, with ids that would break an address if they were not escaped.</summary>
public sealed class OperationTests
{
    private const string Thread = "19:a/b?c#d%@thread.tacv2;messageid=1";
    private const string Escaped = "19%3Aa%2Fb%3Fc%23d%25%40thread.tacv2%3Bmessageid%3D1";

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/teams")]
    [InlineData("/teams/")]
    public async Task A_service_url_may_have_a_path_and_end_with_a_slash(string path)
    {
        await using var line = await Line.OpenAsync();

        await line.InAsync(line.Address() with { ServiceUrl = line.Connector.Url + path }, context => context.SendActivityAsync("hello"));

        Assert.Equal($"{path.TrimEnd('/')}/v3/conversations/a%3Achat/activities", Assert.Single(line.Connector.Calls).Target);
    }

    [Fact]
    public async Task Sending_replying_updating_and_deleting_in_a_thread()
    {
        await using var line = await Line.OpenAsync();

        await line.InAsync(line.Address(Thread), async context =>
        {
            Assert.Equal("sent", (await context.SendActivityAsync("new")).Id);
            context.Activity.Id = "in/1";
            await context.SendActivityAsync("reply");
            await context.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "out?2", Text = "better" });
            await context.DeleteActivityAsync("out#3");
        });

        Assert.Equal(
            [
                $"POST /v3/conversations/{Escaped}/activities", $"POST /v3/conversations/{Escaped}/activities/in%2F1",
                $"PUT /v3/conversations/{Escaped}/activities/out%3F2", $"DELETE /v3/conversations/{Escaped}/activities/out%233",
            ],
            line.Connector.Calls.Select(c => $"{c.Method} {c.Target}"));
    }

    [Fact]
    public async Task A_chat_and_a_channel_thread_are_created()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Always(Answer.Json("""{"id":"19:deals;messageid=7","activityId":"7"}""", 201));

        await line.CreateAsync(new() { IsGroup = false, Bot = new("28:bot"), Members = [new("29:user")], TenantId = "tenant-1" });
        await line.CreateAsync(new()
        {
            IsGroup = true, Bot = new("28:bot"), TenantId = "tenant-1", Activity = (Activity)MessageFactory.Text("weekly"),
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo("19:deals") },
        });

        Assert.All(line.Connector.Calls, call => Assert.Equal("POST /v3/conversations", $"{call.Method} {call.Target}"));
        var (chat, thread) = (line.Connector.Calls[0].Body, line.Connector.Calls[1].Body);
        Assert.Equal(("29:user", "tenant-1", false), ((string)chat["members"]![0]!["id"]!, (string)chat["tenantId"]!, (bool)chat["isGroup"]!));
        Assert.Equal(("weekly", "19:deals", true), ((string)thread["activity"]!["text"]!, (string)thread["channelData"]!["channel"]!["id"]!, (bool)thread["isGroup"]!));
    }

    [Fact]
    public async Task A_roster_is_read_page_by_page_and_channels_and_meeting_by_their_ids()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(
            Answer.Json("""{"members":[{"id":"29:1"}],"continuationToken":"a&b=c"}"""),
            Answer.Json("""{"members":[{"id":"29:2"}]}"""),
            Answer.Json("""{"conversations":[{"id":"19:team"},{"id":"19:deals","name":"Deals"}]}"""),
            Answer.Json("""{"details":{"id":"TWVl","title":"Review"}}"""));

        await line.InAsync(async context =>
        {
            var first = await TeamsInfo.GetPagedMembersAsync(context, 50);
            var second = await TeamsInfo.GetPagedMembersAsync(context, 50, first.ContinuationToken);
            Assert.Equal(["29:1", "29:2"], first.Members!.Concat(second.Members!).Select(m => m.Id));
            Assert.Equal([null, "Deals"], (await TeamsInfo.GetTeamChannelsAsync(context, "19:team")).Select(c => c.Name));
            Assert.Equal("Review", (await TeamsInfo.GetMeetingInfoAsync(context, "TW/l==")).Details!.Title);
        });

        Assert.Equal(
            [
                "/v3/conversations/a%3Achat/pagedmembers?pageSize=50",
                "/v3/conversations/a%3Achat/pagedmembers?pageSize=50&continuationToken=a%26b%3Dc",
                "/v3/teams/19%3Ateam/conversations",
                "/v1/meetings/TW%2Fl%3D%3D",
            ],
            line.Connector.Calls.Select(c => c.Target));
    }

    [Fact]
    public async Task A_host_that_is_none_of_Teams_is_not_called()
    {
        await using var line = await Line.OpenAsync(hosts: ServiceHosts.Teams);

        var error = ChannelError.Of(await Assert.ThrowsAsync<ServiceHostException>(() => line.CreateAsync(new() { Members = [new("29:user")] })), default);

        Assert.Equal(ChannelRemedy.Configure, error!.Remedy);
        Assert.Empty(line.Connector.Calls);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D5/activities/v1", "conversations/{id}/activities", "19:x@thread.tacv2")]
    [InlineData("https://smba.trafficmanager.net/teams/v3/teams/19%3Ax/conversations", "teams/{id}/conversations", "19:x")]
    [InlineData("https://smba.trafficmanager.net/teams/v3/conversations", "conversations", "")]
    [InlineData("https://smba.trafficmanager.net/teams/v1/meetings/abc", "meetings/{id}", "")]
    [InlineData("https://smba.trafficmanager.net/", "unknown", "")]
    public void What_a_call_is_about_is_read_out_of_its_address(string url, string operation, string thread) =>
        Assert.Equal(new(operation, thread), ChannelTarget.Of(new Uri(url)));
}
