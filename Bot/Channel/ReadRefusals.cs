namespace KeyAccountBot.Bot.Channel;

/// <summary>Refusals reach the SDK in the one shape that it reads, and the log without ids and words.</summary>
internal sealed partial class ReadRefusals(ILogger<ReadRefusals> log) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        var text = RefusalText.Read(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        if (text.Rewritten() is { } rewritten)
        {
            response.Content.Dispose();
            response.Content = rewritten;
        }

        Log(request.Method.Method, ChannelTarget.Of(request.RequestUri!).Operation, (int)response.StatusCode, text.Code);
        return response;
    }

    private void Log(string method, string operation, int status, string? code)
    {
        var remedy = ChannelRemedies.Of(status, code);
        if (code == "InvalidBotApiHost")
        {
            OtherCloud(log, method, operation);
        }
        else if (remedy == ChannelRemedy.Configure)
        {
            NotConfigured(log, method, operation, status, code);
        }
        else
        {
            Refused(log, method, operation, status, code, remedy);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = """
        Teams refuses {Method} {Operation} at this host (InvalidBotApiHost): the tenant is in the GCC cloud, whose service URL is
        https://smba.infra.gcc.teams.microsoft.com/teams. The bot's registration has to be one for that cloud.
        """)]
    private static partial void OtherCloud(ILogger log, string method, string operation);

    [LoggerMessage(Level = LogLevel.Error, Message = "Teams does not accept the bot's registration: {Method} {Operation} was answered {Status} {Code}.")]
    private static partial void NotConfigured(ILogger log, string method, string operation, int status, string? code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams refused {Method} {Operation}: {Status} {Code}, to be answered with {Remedy}.")]
    private static partial void Refused(ILogger log, string method, string operation, int status, string? code, ChannelRemedy remedy);
}
