using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an <c>adaptiveCard/action</c> invoke: a card, a short message or an error. HTTP's status is 200 whatever it says.</summary>
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    /// <summary>Content type of <see cref="Value"/>.</summary>
    public string? Type { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    [JsonConverter(typeof(ObjectSlotConverter))]
    public object? Value { get; set; }
}
