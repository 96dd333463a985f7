using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KeyAccountBot.Conversations.Support;

/// <summary>Plays the connector of Teams: takes messages, keeps them in order, knows who is in which team.</summary>
internal sealed class Teams : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, List<Someone>> _rosters = new();
    private readonly List<Message> _messages = [];
    private readonly List<(string Conversation, string Body)> _sent = [];
    private int _lastId;

    private Teams(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>What a call is answered with instead; by method and path. Null lets it through.</summary>
    public Func<string, string, HttpStatusCode?> Refuse { get; set; } = (_, _) => null;

    /// <summary>Why it is refused, in the connector's rarer form; null for no word.</summary>
    public string? Reason { get; set; }

    /// <summary>By which name it was called, and for what.</summary>
    public ConcurrentQueue<(string Host, string Path)> Calls { get; } = [];

    /// <summary>Awaited before anything is told of a roster.</summary>
    public Task RosterGate { get; set; } = Task.CompletedTask;

    /// <summary>Awaited before a message is taken: a slow connector.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public static async Task<Teams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var teams = new Teams(app);
        teams.Map(app);
        await app.StartAsync();
        return teams;
    }

    public List<Someone> Roster(string place) => _rosters.GetOrAdd(place, _ => []);

    /// <summary>Everything that ever left the bot, also what was replaced since: path and body.</summary>
    public IReadOnlyList<(string Conversation, string Body)> Sent
    {
        get
        {
            lock (_messages)
            {
                return [.. _sent];
            }
        }
    }

    /// <summary>What the bot said in a conversation and did not take back, in order.</summary>
    public IReadOnlyList<Message> In(string conversation)
    {
        lock (_messages)
        {
            return [.. _messages.Where(m => m.Conversation == conversation)];
        }
    }

    /// <summary>All messages that stand anywhere.</summary>
    public IReadOnlyList<Message> All
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>As if they had never been: what a person looked at and went on.</summary>
    public void TakeBack(IReadOnlyCollection<Message> messages)
    {
        lock (_messages)
        {
            _messages.RemoveAll(messages.Contains);
        }
    }

    /// <summary>All messages are again as they stood then.</summary>
    public void Rewind(IReadOnlyCollection<Message> messages)
    {
        lock (_messages)
        {
            _messages.Clear();
            _messages.AddRange(messages);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map(WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            Calls.Enqueue((context.Request.Host.Host, Uri.UnescapeDataString(context.Request.Path)));
            if (Refuse(context.Request.Method, Uri.UnescapeDataString(context.Request.Path)) is { } status)
            {
                context.Response.StatusCode = (int)status;
                if (Reason is not null)
                {
                    await context.Response.WriteAsJsonAsync(new { errorCode = 209, message = new JsonObject { ["subCode"] = Reason }.ToJsonString() });
                }

                return;
            }

            await (context.Request.Method == "GET" ? RosterGate : Gate).WaitAsync(context.RequestAborted);
            await next();
        });
        app.MapPost("/v3/conversations", (JsonObject body) =>
            Results.Json(new { id = PersonalOf((string)body["members"]![0]!["id"]!, (string)body["tenantId"]!) }, statusCode: 201));
        app.MapPost("/v3/conversations/{conversation}/activities", (string conversation, JsonObject activity) => Take(conversation, activity, null));
        app.MapPost("/v3/conversations/{conversation}/activities/{id}", (string conversation, JsonObject activity) => Take(conversation, activity, null));
        app.MapPut("/v3/conversations/{conversation}/activities/{id}", (string conversation, string id, JsonObject activity) => Take(conversation, activity, id));
        app.MapGet("/v3/conversations/{place}/members/{id}", (string place, string id) =>
            Roster(place).Find(p => p.ChannelId == id || p.ObjectId == id) is { } found ? Results.Json(Account(found)) : Results.NotFound());
        app.MapGet("/v3/conversations/{place}/pagedmembers", (string place, string? continuationToken) =>
        {
            // One person a page: what reads only the first page is found out.
            var at = int.Parse(continuationToken ?? "0", null);
            var (all, next) = (Roster(place), at + 1);
            return Results.Json(new { members = all.Skip(at).Take(1).Select(Account), continuationToken = next < all.Count ? $"{next}" : null });
        });
    }

    private IResult Take(string conversation, JsonObject activity, string? replaces)
    {
        lock (_messages)
        {
            var id = replaces ?? $"1795328{++_lastId:000000}";
            var message = new Message(conversation, id, activity);
            _sent.Add((conversation, activity.ToJsonString(CardReading.AsSent)));
            var at = _messages.FindIndex(m => m.Id == replaces);
            if (at >= 0)
            {
                _messages[at] = message;
            }
            else
            {
                _messages.Add(message);
            }

            return Results.Json(new { id });
        }
    }

    private string PersonalOf(string channelId, string tenant) =>
        Spot.OneToOne(_rosters.Values.SelectMany(r => r).First(p => p.ChannelId == channelId) with { Tenant = tenant }).Id;

    private static object Account(Someone who) => new
    {
        id = who.ChannelId,
        objectId = who.ObjectId,
        name = who.Name,
        userPrincipalName = who.Name.Replace(' ', '.') + "@contoso.example",
        tenantId = who.Tenant,
        userRole = who.Role,
    };
}

/// <summary>A message of the bot as Teams holds it.</summary>
internal sealed record Message(string Conversation, string Id, JsonObject Activity);
