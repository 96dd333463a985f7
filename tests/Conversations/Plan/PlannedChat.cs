using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Plan;

/// <summary>Lin's deal ACME retrofit in the book of the team, with Ben as a member.</summary>
internal static class PlannedChat
{
    /// <param name="people">Put on the map, as typed; null for nobody.</param>
    public static async Task<Chat> StartAsync(string? people = null)
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Ben).Says("help");
        await chat.InChannel(Someone.Lin).Says("new ACME retrofit");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("members acme + Ben");
        if (people is not null)
        {
            await lin.Says($"map acme + {people}");
        }

        return chat;
    }

    public static UserId Id(Someone who) => new(who.ObjectId);
}
