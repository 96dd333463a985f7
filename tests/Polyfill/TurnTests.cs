using System.Net;
using KeyAccountBot.Polyfill.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace KeyAccountBot.Polyfill.Tests;

public class TurnTests
{
    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    public async Task A_known_kind_that_nobody_handles_is_not_unrecognized(string type)
    {
        var bot = new Unrecognized();

        Assert.Equal(200, (await new BotEndpoint(bot).SendAsync(Some.Activity(type))).StatusCode);
        Assert.False(bot.Called);
    }

    [Fact]
    public async Task A_trace_does_not_leave_the_bot()
    {
        var endpoint = new BotEndpoint(turn => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace }));

        await endpoint.SendAsync(Some.Activity("message"));

        Assert.Empty(endpoint.Channel.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_lead_elsewhere_is_not_sent_to(string id)
    {
        var endpoint = new BotEndpoint(turn => Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(turn, id)));

        Assert.Equal(200, (await endpoint.SendAsync(Some.Activity("message"))).StatusCode);
        Assert.Empty(endpoint.Channel.Calls);
    }

    [Fact]
    public async Task What_was_accepted_with_an_unreadable_answer_counts_as_sent()
    {
        ResourceResponse? sent = null;
        var endpoint = new BotEndpoint(async turn => sent = await turn.SendActivityAsync("x"));
        endpoint.Channel.On("POST", "/teams/v3/conversations/a:conv/activities/in-1", HttpStatusCode.OK, "<html>");

        await endpoint.SendAsync(Some.Activity("message"));

        Assert.Equal("", sent!.Id);
    }

    [Fact]
    public async Task An_unreadable_answer_to_a_question_is_an_error()
    {
        var endpoint = new BotEndpoint(turn => Assert.ThrowsAsync<RestException>(() => TeamsInfo.GetMemberAsync(turn, "29:user")));
        endpoint.Channel.On("GET", "/teams/v3/conversations/a:conv/members/29:user", HttpStatusCode.OK, "<html>");

        Assert.Equal(200, (await endpoint.SendAsync(Some.Activity("message"))).StatusCode);
    }

    [Fact]
    public async Task A_mention_of_no_known_shape_is_no_mention()
    {
        var mentions = -1;
        var endpoint = new BotEndpoint(turn =>
        {
            mentions = turn.Activity.GetMentions().Length;
            return Task.CompletedTask;
        });

        await endpoint.SendAsync(Some.Activity("message", """ "entities": [ { "type": "mention", "mentioned": "everyone" }, { "type": "mention", "mentioned": { "id": "u" } } ] """));

        Assert.Equal(1, mentions);
    }

    [Fact]
    public async Task What_a_turn_keeps_is_disposed_with_it()
    {
        var kept = new MemoryStream();
        var endpoint = new BotEndpoint(turn =>
        {
            turn.TurnState.Add(kept);
            return Task.CompletedTask;
        });

        await endpoint.SendAsync(Some.Activity("message"));

        Assert.False(kept.CanRead);
    }

    [Fact]
    public async Task Replacing_by_an_unknown_dialog_leaves_the_stack_as_it_was()
    {
        var state = new DialogState([new DialogInstance { Id = "active" }]);
        using var turn = new TurnContext(new BotEndpoint(_ => Task.CompletedTask).Adapter, new Activity());

        await Assert.ThrowsAsync<ArgumentException>(() => new DialogContext(new DialogSet(), turn, state).ReplaceDialogAsync("ghost"));

        Assert.Equal("active", Assert.Single(state.DialogStack).Id);
    }

    [Fact]
    public void Two_dialogs_with_one_id_fail_at_start()
    {
        Assert.Throws<ArgumentException>(() => new DialogSet().Add(new Quiet("same")).Add(new Quiet("same")));
    }

    private sealed class Unrecognized : ActivityHandler
    {
        public bool Called { get; private set; }

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            Called = true;
            return Task.CompletedTask;
        }
    }

    private sealed class Quiet(string id) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);
    }
}
