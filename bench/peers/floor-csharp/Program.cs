using System.Text;
using System.Text.Json.Nodes;

// No SDK: Kestrel in, one HttpClient out. The least that a bot in C# costs.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PORT")}");
await using var app = builder.Build();
using var http = new HttpClient();
app.MapPost("/api/messages", async (HttpRequest request) =>
{
    var activity = (await JsonNode.ParseAsync(request.Body))!;
    var reply = new JsonObject
    {
        ["type"] = "message",
        ["text"] = "Echo: " + (string)activity["text"]!,
        ["from"] = activity["recipient"]!.DeepClone(),
        ["recipient"] = activity["from"]!.DeepClone(),
        ["conversation"] = activity["conversation"]!.DeepClone(),
        ["channelId"] = (string)activity["channelId"]!,
        ["serviceUrl"] = (string)activity["serviceUrl"]!,
        ["replyToId"] = (string)activity["id"]!,
        ["locale"] = (string)activity["locale"]!,
    };
    using var content = new StringContent(reply.ToJsonString(), Encoding.UTF8, "application/json");
    var conversation = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
    var address = new Uri($"{(string)activity["serviceUrl"]!}v3/conversations/{conversation}/activities/{(string)activity["id"]!}");
    using var taken = await http.PostAsync(address, content);
    return Results.StatusCode(taken.IsSuccessStatusCode ? StatusCodes.Status200OK : StatusCodes.Status502BadGateway);
});
await app.RunAsync();
