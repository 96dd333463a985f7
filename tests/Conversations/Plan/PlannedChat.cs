using KeyAccountBot.Playbook.Deals;
using Microsoft.AspNetCore.Builder;

namespace KeyAccountBot.Conversations.Plan;

/// <summary>Lin's deal ACME retrofit in the book of the team, with Ben as a member.</summary>
internal static class PlannedChat
{
    /// <param name="people">Put on the map, as typed; null for nobody.</param>
    /// <param name="adjust">Last word on the bot's services.</param>
    public static async Task<Chat> StartAsync(string? people = null, Action<WebApplicationBuilder>? adjust = null)
    {
        var chat = await Chat.StartAsync(adjust: adjust);
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
