using System.Net;
using KeyAccountBot.Bot.LocalChat;
using Microsoft.AspNetCore.Http;

namespace KeyAccountBot.Bot.Tests.LocalChat;

public sealed class LoopbackGuardTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/local-chat/api/setup")]
    [InlineData("/api/messages")]
    public async Task Another_host_name_is_refused_on_every_endpoint(string path)
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Host = $"rebound.example:{host.Client.BaseAddress!.Port}";

        using HttpResponseMessage response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Another_port_in_the_host_name_is_refused()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "localhost:1";

        using HttpResponseMessage response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://foreign.example")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("X-Forwarded-For", "203.0.113.5")]
    public async Task What_comes_from_another_page_or_through_a_proxy_is_refused(string header, string value)
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Headers.Add(header, value);

        using HttpResponseMessage response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task The_own_page_is_let_in_under_each_name_of_the_machine(string name)
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Headers.Host = $"{name}:{host.Client.BaseAddress!.Port}";
        request.Headers.Add("Origin", $"http://{request.Headers.Host}");

        using HttpResponseMessage response = await host.Client.SendAsync(request);

        Assert.Equal("the bot", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("192.0.2.7", StatusCodes.Status403Forbidden)]
    [InlineData("::ffff:192.0.2.7", StatusCodes.Status403Forbidden)]
    [InlineData("::ffff:127.0.0.1", StatusCodes.Status200OK)]
    [InlineData("::1", StatusCodes.Status200OK)]
    public async Task Only_addresses_of_this_machine_are_let_in(string address, int status)
    {
        var guard = new LoopbackGuard(_ => Task.CompletedTask);
        var context = new DefaultHttpContext();
        context.Request.Host = new HostString("localhost", 3978);
        context.Connection.LocalPort = 3978;
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);

        await guard.InvokeAsync(context);

        Assert.Equal(status, context.Response.StatusCode);
    }

    [Fact]
    public async Task The_page_runs_no_script_but_its_own()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();

        using HttpResponseMessage response = await host.Client.GetAsync("/");

        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
