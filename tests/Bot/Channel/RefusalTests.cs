using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Tests.Channel.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Tests.Channel;

/// <summary>Each row of the table of refusals, sent in both shapes: how often it is tried, and what the product is told to do.</summary>
public sealed class RefusalTests
{
    public static TheoryData<int, string, string, int> Rows => new()
    {
        { 400, "BadSyntax", nameof(ChannelRemedy.None), 1 },
        { 400, "Bad Argument", nameof(ChannelRemedy.None), 1 },
        { 401, "BotNotRegistered", nameof(ChannelRemedy.Configure), 1 },
        { 403, "BotDisabledByAdmin", nameof(ChannelRemedy.WaitForUser), 1 },
        { 403, "ConversationBlockedByUser", nameof(ChannelRemedy.WaitForUser), 1 },
        { 403, "MessageWritesBlocked", nameof(ChannelRemedy.WaitForUser), 1 },
        { 403, "BotNotInConversationRoster", nameof(ChannelRemedy.WaitForInstallation), 1 },
        { 403, "ForbiddenOperationException", nameof(ChannelRemedy.WaitForInstallation), 1 },
        { 403, "NotEnoughPermissions", nameof(ChannelRemedy.WaitForInstallation), 1 },
        { 403, "SomethingNew", nameof(ChannelRemedy.WaitForInstallation), 1 },
        { 403, "InvalidBotApiHost", nameof(ChannelRemedy.Configure), 1 },
        { 404, "ConversationNotFound", nameof(ChannelRemedy.ForgetId), 1 },
        { 404, "ActivityNotFoundInConversation", nameof(ChannelRemedy.ForgetId), 1 },
        { 412, "PreconditionFailed", nameof(ChannelRemedy.RetryLater), 4 },
        { 413, "MessageSizeTooBig", nameof(ChannelRemedy.Shrink), 1 },
        { 429, "Throttled", nameof(ChannelRemedy.RetryLater), 4 },
        { 500, "ServiceError", nameof(ChannelRemedy.None), 1 },
        { 502, "ServiceError", nameof(ChannelRemedy.RetryLater), 1 },
        { 503, "ServiceError", nameof(ChannelRemedy.RetryLater), 4 },
        { 504, "ServiceError", nameof(ChannelRemedy.RetryLater), 1 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_refused_message_says_what_to_do(int status, string code, string remedy, int tries)
    {
        await using var line = await Line.OpenAsync();
        foreach (var answer in new[] { Answer.Refusal(status, code), Answer.NestedRefusal(status, code) })
        {
            var before = line.Connector.Calls.Count;
            line.Connector.Always(answer);

            var error = ChannelError.Of((await Record.ExceptionAsync(() => line.SayAsync()))!, default);

            Assert.Equal(remedy, error!.Remedy.ToString());
            Assert.Equal(tries, line.Connector.Calls.Count - before);
            line.Time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Theory]
    [InlineData(401, nameof(ChannelRemedy.Configure))]
    [InlineData(403, nameof(ChannelRemedy.WaitForInstallation))]
    [InlineData(404, nameof(ChannelRemedy.ForgetId))]
    [InlineData(413, nameof(ChannelRemedy.Shrink))]
    [InlineData(302, nameof(ChannelRemedy.None))]
    public async Task Without_a_word_the_status_decides(int status, string remedy)
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Always(Answer.Status(status));

        var error = ChannelError.Of(await Assert.ThrowsAsync<ErrorResponseException>(() => line.SayAsync()), default);

        Assert.Equal((remedy, (int?)status), (error!.Remedy.ToString(), error.Status));
    }

    [Fact]
    public async Task The_nested_shape_reaches_the_SDK_as_the_usual_one()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.NestedRefusal(403, "MessageWritesBlocked"));

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => line.SayAsync());

        Assert.Equal(("MessageWritesBlocked", "why"), (refused.Body!.Error!.Code, refused.Body.Error.Message));
    }

    [Theory]
    [InlineData("""{"errorCode":209,"message":{"subCode":"MessageWritesBlocked"}}""", "MessageWritesBlocked")]
    [InlineData("""{"errorCode":209,"message":"plain words"}""", "209")]
    [InlineData("""{"errorCode":209}""", "209")]
    [InlineData("""{"error":{"code":"BadSyntax","message":null}}""", "BadSyntax")]
    [InlineData("""{"error":"words"}""", null)]
    [InlineData("""[1,2]""", null)]
    [InlineData("""{"errorCode":""", null)]
    [InlineData("<html>no</html>", null)]
    [InlineData("", null)]
    public async Task Whatever_the_explanation_looks_like_the_refusal_is_one(string body, string? code)
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.Json(body, 400));

        var error = ChannelError.Of(await Assert.ThrowsAsync<ErrorResponseException>(() => line.SayAsync()), default);

        Assert.Equal((400, code), (error!.Status, error.Code));
    }

    [Fact]
    public async Task A_refusal_is_logged_with_what_to_do_and_without_ids_and_words()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.Refusal(403, "BotNotInConversationRoster"), Answer.Refusal(403, "InvalidBotApiHost"), Answer.Refusal(401, "BotNotRegistered"));

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<ErrorResponseException>(() => line.SayAsync("a secret", "a:conversation-7"));
        }

        Assert.StartsWith("Warning: Teams refused POST conversations/{id}/activities: 403 BotNotInConversationRoster", line.Log[0], StringComparison.Ordinal);
        Assert.StartsWith("Error: Teams refuses", line.Log[1], StringComparison.Ordinal);
        Assert.Contains("smba.infra.gcc.teams.microsoft.com", line.Log[1], StringComparison.Ordinal);
        Assert.StartsWith("Error: Teams does not accept the bot's registration", line.Log[2], StringComparison.Ordinal);
        Assert.DoesNotContain(line.Log, l => l.Contains("secret", StringComparison.Ordinal) || l.Contains("conversation-7", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(504, true)]
    [InlineData(412, false)]
    [InlineData(429, false)]
    [InlineData(503, false)]
    [InlineData(403, false)]
    public async Task It_is_told_whether_a_message_may_be_there_all_the_same(int status, bool mayHaveArrived)
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Always(Answer.Status(status));

        Assert.Equal(mayHaveArrived, ChannelError.Of((await Record.ExceptionAsync(() => line.SayAsync()))!, default)!.MayHaveArrived);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Reading_updating_and_deleting_are_tried_four_times(int status)
    {
        await using var line = await Line.OpenAsync();
        foreach (var call in new Func<ITurnContext, Task>[]
        {
            context => TeamsInfo.GetMemberAsync(context, "29:user"),
            context => context.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "1", Text = "new" }),
            context => context.DeleteActivityAsync("1"),
        })
        {
            var before = line.Connector.Calls.Count;
            line.Connector.Always(Answer.Status(status));

            Assert.NotNull(await Record.ExceptionAsync(() => line.InAsync(call)));

            Assert.Equal(4, line.Connector.Calls.Count - before);
            line.Time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public void What_is_no_failure_of_Teams_is_none()
    {
        Assert.Null(ChannelError.Of(new InvalidOperationException(), default));
        Assert.Null(ChannelError.Of(new OperationCanceledException(), new CancellationToken(canceled: true)));
    }
}
