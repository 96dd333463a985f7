using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KeyAccountBot.Bot.LocalChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace KeyAccountBot.Bot.Tests.LocalChat;

/// <summary>The local chat on a port of its own, with a folder that goes with it unless one is given.</summary>
internal sealed class LocalChatHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string? ownFolder;

    private LocalChatHost(WebApplication app, string? ownFolder)
    {
        this.app = app;
        this.ownFolder = ownFolder;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static LocalTenant Tenant => LocalTenant.Fictitious;

    public static string NewFolder() => Directory.CreateTempSubdirectory("local-chat-").FullName;

    public static async Task<LocalChatHost> StartAsync(string? folder = null, Action<LocalChatOptions>? configure = null)
    {
        string? ownFolder = folder is null ? NewFolder() : null;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLocalChat(options =>
        {
            options.Folder = folder ?? ownFolder!;
            configure?.Invoke(options);
        });
        WebApplication app = builder.Build();
        app.MapLocalChat();
        app.MapPost("/api/messages", () => "the bot");
        await app.StartAsync();
        return new LocalChatHost(app, ownFolder);
    }

    public static string Path(string conversation, string rest) =>
        $"/local-chat/connector/v3/conversations/{Uri.EscapeDataString(conversation)}/{rest}";

    public Task<HttpResponseMessage> PostAsync(string path, JsonObject body) => Client.PostAsJsonAsync(path, body);

    /// <summary>Sends as the bot and gives the id of the message.</summary>
    public async Task<string> SendAsync(string conversation, string text)
    {
        using HttpResponseMessage response = await PostAsync(Path(conversation, "activities"), Message(text));
        response.EnsureSuccessStatusCode();
        return (string)(await ReadAsync(response))["id"]!;
    }

    /// <summary>Says something as a person, and gives the activity that the page would post to the bot.</summary>
    public async Task<JsonObject> SayAsync(string key, string by, string conversation, string text)
    {
        JsonObject activity = Message(text);
        activity["id"] = "f:1";
        activity["conversation"] = new JsonObject { ["id"] = conversation };
        using HttpResponseMessage response = await PostAsync($"/local-chat/api/{key}/sent?by={by}", activity);
        response.EnsureSuccessStatusCode();
        return await ReadAsync(response);
    }

    public Task<HttpResponseMessage> InstallAsync(string key, string by) => PostAsync(
        $"/local-chat/api/{key}/sent?by={by}",
        new JsonObject { ["type"] = "installationUpdate", ["id"] = "f:install", ["conversation"] = new JsonObject() });

    /// <summary>What an opened page is told until nothing more is there.</summary>
    public async Task<IReadOnlyList<JsonObject>> TranscriptAsync(string key, long after = 0)
    {
        using HttpResponseMessage response = await Client.GetAsync(
            $"/local-chat/api/{key}/events?after={after}", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var lines = new List<JsonObject>();
        string kind = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                kind = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && kind == "line")
            {
                lines.Add((JsonObject)JsonNode.Parse(line["data: ".Length..])!);
            }

            if (kind == "ready")
            {
                break;
            }
        }

        return lines;
    }

    public static JsonObject Message(string text) => new() { ["type"] = "message", ["text"] = text };

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    public static async Task<string?> ErrorCodeAsync(HttpResponseMessage response) =>
        (string?)(await ReadAsync(response))["error"]?["code"];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        if (ownFolder is not null)
        {
            Directory.Delete(ownFolder, recursive: true);
        }
    }
}
