using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace KeyAccountBot.Conversations.Operating;

/// <summary>What a platform asks before it sends requests.</summary>
public sealed class ProbeTests
{
    private readonly HandTime _time = new();

    [Fact]
    public async Task Without_its_storage_it_is_alive_and_not_ready_until_the_storage_is_back()
    {
        await using var chat = await Chat.StartAsync(adjust: bot => bot.Services.AddSingleton<TimeProvider>(_time));
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(chat, "readyz"));
        chat.Rows.FailAt(1);
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(chat, "readyz"));
        Assert.Equal(0, chat.Rows.Calls);

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "storage: device error"), await AskAsync(chat, "readyz"));
        Assert.Equal((HttpStatusCode.OK, "alive"), await AskAsync(chat, "healthz"));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(chat, "readyz"));
    }

    [Fact]
    public async Task Many_probes_are_one_call()
    {
        await using var chat = await Chat.StartAsync(adjust: bot => bot.Services.AddSingleton<TimeProvider>(_time));
        chat.Rows.FailAt(0);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => AskAsync(chat, "readyz")));
        Assert.Equal(1, chat.Rows.Calls);
    }

    [Fact]
    public async Task A_probe_may_call_this_machine_by_another_name_and_nothing_else_may()
    {
        await using var chat = await Chat.StartAsync();
        Assert.Equal((HttpStatusCode.OK, "alive"), await AskAsync(chat, "healthz", "bot.internal"));
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(chat, "readyz", "bot.internal"));
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(chat, "", "bot.internal")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(chat, "healthz/", "bot.internal")).Status);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(Chat chat, string path, string? host = null)
    {
        using var response = await chat.GetAsync(path, host);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
