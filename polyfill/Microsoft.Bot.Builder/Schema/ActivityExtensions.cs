namespace Microsoft.Bot.Schema;

public static class ActivityExtensions
{
    /// <summary>Takes every mention of the recipient out of the text, which is then trimmed. Without a mention nothing changes.</summary>
    /// <returns>The text, which the activity then has too.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.Text is null || activity.Recipient?.Id is not { } recipient)
        {
            return activity.Text;
        }

        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id == recipient)
            {
                var marked = string.IsNullOrEmpty(mention.Text) ? $"<at>{mention.Mentioned.Name}</at>" : mention.Text;
                activity.Text = activity.Text.Replace(marked, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }
}
