using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Cards;
using Body = System.Collections.Generic.Dictionary<string, object>;

namespace KeyAccountBot.Bot.Extension;

/// <summary>The bodies that a message extension is answered with, as plain trees.</summary>
internal static class ExtensionAnswer
{
    private const string Thumbnail = "application/vnd.microsoft.card.thumbnail";

    public static Body Results(IEnumerable<Body> attachments) => Extension(new()
    {
        ["type"] = "result",
        ["attachmentLayout"] = "list",
        ["attachments"] = attachments.Cast<object>().ToList(),
    });

    /// <summary>Words where results would be.</summary>
    public static Body Says(string text) => Extension(new() { ["type"] = "message", ["text"] = text });

    /// <summary>Words where a dialog would be.</summary>
    public static Body TaskSays(string text) => new() { ["task"] = new Body { ["type"] = "message", ["value"] = text } };

    public static Body Dialog(string title, RenderedCard card) => new()
    {
        ["task"] = new Body
        {
            ["type"] = "continue",
            ["value"] = new Body { ["title"] = title, ["height"] = "medium", ["width"] = "medium", ["card"] = Attachment(card) },
        },
    };

    public static Body Attachment(RenderedCard card) => new()
    {
        ["contentType"] = AdaptiveCards.AdaptiveCard.ContentType,
        ["content"] = card.Content(json => PlainTree.Of(json)!),
    };

    /// <param name="text">Read as markup by clients.</param>
    public static Body Attachment(RenderedCard card, string title, string text)
    {
        var attachment = Attachment(card);
        attachment["preview"] = new Body
        {
            ["contentType"] = Thumbnail,
            ["content"] = new Body { ["title"] = title, ["text"] = System.Net.WebUtility.HtmlEncode(text) },
        };
        return attachment;
    }

    private static Body Extension(Body result) => new() { ["composeExtension"] = result };
}
