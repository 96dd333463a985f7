using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace KeyAccountBot.Bot.Tests.Channel.Support;

/// <summary>What a connector does with a call.</summary>
internal static class Answer
{
    public static Task Sent(HttpContext context) => Json("""{"id":"sent"}""", 201)(context);

    public static Func<HttpContext, Task> Json(string text, int status = 200) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(text);
    };

    /// <summary>A refusal in the usual shape.</summary>
    public static Func<HttpContext, Task> Refusal(int status, string? code = null, string? retryAfter = null) =>
        After(retryAfter, code is null ? Status(status) : Json(JsonSerializer.Serialize(new { error = new { code, message = "why" } }), status));

    /// <summary>A refusal in the other shape: JSON within JSON.</summary>
    public static Func<HttpContext, Task> NestedRefusal(int status, string subCode) =>
        Json(JsonSerializer.Serialize(new { errorCode = 209, message = JsonSerializer.Serialize(new { subCode, details = "why" }) }), status);

    public static Func<HttpContext, Task> Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public static Func<HttpContext, Task> Redirect(string where) => context =>
    {
        context.Response.Redirect(where, permanent: false, preserveMethod: true);
        return Task.CompletedTask;
    };

    /// <summary>The connection breaks before a word of an answer.</summary>
    public static Task Dies(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>The connection breaks in the middle of a good answer.</summary>
    public static async Task DiesHalfWay(HttpContext context)
    {
        context.Response.StatusCode = 201;
        context.Response.ContentLength = 100;
        await context.Response.WriteAsync("""{"id":"se""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    /// <summary>No answer for as long as somebody waits for one.</summary>
    public static async Task Dawdles(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        using var _ = context.RequestAborted.Register(() => gone.SetResult());
        await gone.Task;
    }

    private static Func<HttpContext, Task> After(string? retryAfter, Func<HttpContext, Task> answer) => context =>
    {
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return answer(context);
    };
}
