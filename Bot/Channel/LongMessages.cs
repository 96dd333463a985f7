using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Channel;

/// <summary>A text that Teams would refuse for its length is sent as several messages, in order.</summary>
internal sealed class LongMessages : Microsoft.Bot.Builder.IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities((_, activities, send) =>
        {
            for (var i = activities.Count - 1; i >= 0; i--)
            {
                if (activities[i] is { Type: ActivityTypes.Message, Text: { Length: > MessageSize.Room } text })
                {
                    Split(activities, i, text);
                }
            }

            return send();
        });
        return next(cancellationToken);
    }

    /// <summary>The message itself becomes the last part: what else it carries follows the text.</summary>
    private static void Split(List<Activity> activities, int index, string text)
    {
        var whole = activities[index];
        var parts = TextParts.Of(text, MessageSize.Room);
        var entities = whole.Entities;
        for (var i = 0; i < parts.Count - 1; i++)
        {
            activities.Insert(index + i, new Activity
            {
                Type = whole.Type,
                Text = parts[i],
                TextFormat = whole.TextFormat,
                Locale = whole.Locale,
                ChannelId = whole.ChannelId,
                ServiceUrl = whole.ServiceUrl,
                Conversation = whole.Conversation,
                From = whole.From,
                Recipient = whole.Recipient,
                ReplyToId = whole.ReplyToId,
                Entities = Within(parts[i], entities),
            });
        }

        whole.Text = parts.Count == 0 ? null : parts[^1];
        whole.Entities = Within(whole.Text, entities);
    }

    /// <summary>A mention whose words are in another part would be refused.</summary>
    private static IList<Entity>? Within(string? text, IList<Entity>? entities) => entities is null
        ? null
        : [.. entities.Where(e => e is not Mention mention || text?.Contains(mention.Text ?? "", StringComparison.Ordinal) == true)];
}
