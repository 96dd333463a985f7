using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Storage.Rows;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace KeyAccountBot.Bot.Operating;

/// <summary>Sends the metrics to a collector, as the standard <c>OTEL_…</c> settings say.</summary>
internal static class MetricsExport
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string ServiceName = "OTEL_SERVICE_NAME";

    /// <param name="problems">Gets what is wrong with the setting.</param>
    /// <returns>Whether there is a collector.</returns>
    public static bool Read(IConfiguration configuration, List<string> problems)
    {
        if (configuration.Text(Endpoint) is not { } text)
        {
            return false;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            problems.Add($"{Endpoint} is no http or https URL. It is where the metrics go, such as http://localhost:4317.");
        }

        return true;
    }

    public static void AddMetricsExport(this IServiceCollection services, IConfiguration configuration)
    {
        var name = configuration.Text(ServiceName) ?? "keyaccountbot";
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name))
            .WithMetrics(metrics => metrics
                .AddMeter(TurnMeter.MeterName, MeteredRows.MeterName, "Microsoft.AspNetCore.Hosting", "System.Runtime")
                .AddOtlpExporter());
    }
}
