using KeyAccountBot.Bot.Hosting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KeyAccountBot.Bot.Operating.Probes;

/// <summary>
/// <c>/healthz</c>: the process answers. <c>/readyz</c>: what it depends on answers too. Both for anybody: they tell a word, cost nothing and name nothing.
/// </summary>
internal static class ProbeEndpoints
{
    private const string Alive = "/healthz";
    private const string Ready = "/readyz";

    public static bool IsProbe(PathString path) => path == Alive || path == Ready;

    public static void AddProbes(this IServiceCollection services, BotOptions options)
    {
        services.AddSingleton<StorageCheck>();
        var checks = services.AddHealthChecks().AddCheck<StorageCheck>("storage");
        if (!options.IsLocal)
        {
            services.AddHttpClient(KeysCheck.Client, client => client.Timeout = KeysCheck.Patience);
            services.AddSingleton<KeysCheck>();
            checks.AddCheck<KeysCheck>("signing keys");
        }
    }

    public static void MapProbes(this WebApplication app)
    {
        app.MapHealthChecks(Alive, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = (http, _) => http.Response.WriteAsync("alive") });
        app.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var problems = report.Entries.Values.Where(e => e.Status != HealthStatus.Healthy).Select(e => e.Description);
        return http.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "ready" : string.Join('\n', problems));
    }
}
