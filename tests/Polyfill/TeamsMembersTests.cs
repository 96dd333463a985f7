using System.Net;
using KeyAccountBot.Polyfill.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace KeyAccountBot.Polyfill.Tests;

/// <summary>Who came and who left, in Teams.</summary>
public class TeamsMembersTests
{
    private const string Roster = "/teams/v3/conversations/a:conv/members/29:new";

    private readonly Handler _bot = new();
    private readonly BotEndpoint _endpoint;

    public TeamsMembersTests() => _endpoint = new BotEndpoint(_bot);

    [Fact]
    public async Task The_bot_alone_is_passed_with_its_team_and_nobody_is_asked()
    {
        await SendAsync("\"membersAdded\": [ { \"id\": \"28:bot\" } ], \"channelData\": { \"team\": { \"id\": \"19:team\", \"name\": \"North\" } }");

        Assert.Equal(["came 28:bot  North"], _bot.Log);
        Assert.Empty(_endpoint.Channel.Calls);
    }

    [Fact]
    public async Task A_person_sent_without_details_is_looked_up()
    {
        _endpoint.Channel.On("GET", Roster, HttpStatusCode.OK, """{"id":"29:new","email":"lee@example.com"}""");

        await SendAsync("\"membersAdded\": [ { \"id\": \"29:new\" } ]");

        Assert.Equal(["came 29:new lee@example.com "], _bot.Log);
    }

    [Fact]
    public async Task A_person_sent_with_details_is_not()
    {
        await SendAsync("\"membersAdded\": [ { \"id\": \"29:new\", \"email\": \"lee@example.com\" } ]");

        Assert.Equal(["came 29:new lee@example.com "], _bot.Log);
        Assert.Empty(_endpoint.Channel.Calls);
    }

    [Fact]
    public async Task A_person_whose_conversation_is_gone_is_passed_as_sent()
    {
        _endpoint.Channel.On("GET", Roster, HttpStatusCode.NotFound, """{"error":{"code":"ConversationNotFound"}}""");

        await SendAsync("\"membersAdded\": [ { \"id\": \"29:new\", \"aadObjectId\": \"aad-2\" } ]");

        Assert.Equal(["came 29:new  "], _bot.Log);
    }

    [Fact]
    public async Task Another_refusal_of_the_roster_fails_the_turn()
    {
        _endpoint.Channel.On("GET", Roster, HttpStatusCode.Forbidden, """{"error":{"code":"Forbidden"}}""");

        await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync("\"membersAdded\": [ { \"id\": \"29:new\" } ]"));

        Assert.Empty(_bot.Log);
    }

    [Fact]
    public async Task Who_left_is_passed_without_asking()
    {
        await SendAsync("\"membersRemoved\": [ { \"id\": \"29:old\" } ]");

        Assert.Equal(["left 29:old"], _bot.Log);
        Assert.Empty(_endpoint.Channel.Calls);
    }

    private Task<HttpResponse> SendAsync(string more) => _endpoint.SendAsync(Some.Activity("conversationUpdate", more));

    private sealed class Handler : TeamsActivityHandler
    {
        public List<string> Log { get; } = [];

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Log.AddRange(teamsMembersAdded.Select(m => $"came {m.Id} {m.Email} {teamInfo?.Name}"));
            return Task.CompletedTask;
        }

        protected override Task OnTeamsMembersRemovedAsync(
            IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Log.AddRange(teamsMembersRemoved.Select(m => "left " + m.Id));
            return Task.CompletedTask;
        }
    }
}
