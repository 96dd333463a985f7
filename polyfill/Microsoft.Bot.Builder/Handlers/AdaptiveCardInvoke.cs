using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Reads the value of an <c>adaptiveCard/action</c> invoke; a bad one is answered to the card, in its own format.</summary>
internal static class AdaptiveCardInvoke
{
    public static AdaptiveCardInvokeValue Read(object? value)
    {
        var read = Parse(value);
        return read?.Action switch
        {
            null => throw Refusal("BadRequest", "The value of the invoke is no card action."),
            { Type: not "Action.Execute" } => throw Refusal("NotSupported", $"The action '{read.Action.Type}' is not supported."),
            _ => read,
        };
    }

    private static AdaptiveCardInvokeValue? Parse(object? value)
    {
        try
        {
            return SchemaJson.Convert<AdaptiveCardInvokeValue>(value);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static InvokeResponseException Refusal(string code, string message) => new(400, new AdaptiveCardInvokeResponse
    {
        StatusCode = 400,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = code, Message = message },
    });
}
