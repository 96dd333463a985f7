using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Runs a bot on an HTTP request.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>The turn is over when the task is: what it sends has been sent, and the response is written.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
