using System.Diagnostics.Metrics;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace KeyAccountBot.Storage.AzureTables;

/// <summary>Sees every request that goes out: counts them and notes for <see cref="Tries"/> what became of it.</summary>
internal sealed class TriesPolicy : HttpPipelinePolicy
{
    private static readonly Meter Meter = new("KeyAccountBot.Storage");
    private static readonly Counter<long> Requests =
        Meter.CreateCounter<long>("keyaccountbot.storage.table_requests", "{request}", "Requests to Azure Tables by the status of their answer; 0 for none");

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The engine makes no synchronous calls.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ArgumentNullException.ThrowIfNull(message);
        var status = 0;
        var known = false;
        try
        {
            await ProcessNextAsync(message, pipeline);
            status = message.Response.Status;
            known = status is not 408 and < 500 || IsRefusal(message.Response);
        }
        catch (RequestFailedException e) when (WasNeverSent(e))
        {
            known = true;
            throw;
        }
        finally
        {
            Requests.Add(1, new KeyValuePair<string, object?>("status", status));
            if (!known && message.TryGetProperty(Tries.Property, out var tries))
            {
                (tries as Tries)?.EndedInTheDark();
            }
        }
    }

    /// <summary>Turned away before anything was done.</summary>
    private static bool IsRefusal(Response response) =>
        response.Status == 503 && response.Content.ToString().Contains("ServerBusy", StringComparison.Ordinal);

    // A connection that breaks is an I/O error below the request; one that never came to be is an error of its own kind.
    private static bool WasNeverSent(RequestFailedException e) => e is { Status: 0, InnerException.InnerException: { } cause and not IOException } && cause is not OperationCanceledException;
}
