using System.Text.Json.Nodes;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Extension;
using KeyAccountBot.Conversations.Access;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Extension;

/// <summary>Nothing of the coach, the map and the verdict leaves by the message extension, whoever asks, and nobody else's deal is found by it.</summary>
public sealed class ExtensionSecretTests
{
    private static readonly string[] Verdicts = ["Pursue", "Improve first", "Stop and think", "Too early to judge", "全力推进", "先补强", "停下想想", "Coach:", "教练：", "Map:", "决策链："];

    public static TheoryData<string> Places => new("one-to-one", "channel", "group", "meeting");

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_leaves_is_what_a_channel_may_read_even_for_the_owner(string place)
    {
        var (chat, deal) = await Secrets.PlantAsync();
        await using var running = chat;
        foreach (var who in (Someone[])[Someone.Lin, Someone.Ben, Someone.Mara, Secrets.Tao])
        {
            foreach (var locale in (string[])["en-US", "zh-CN"])
            {
                foreach (var answer in await EverythingAsync(SeatOf(chat, place, who, locale), deal))
                {
                    var text = answer!.ToJsonString(CardReading.AsSent);
                    Secrets.Stay([.. Secrets.Words, .. Verdicts], $"what {who.Name} gets in {place}", text);
                }
            }
        }

        Assert.Contains("Kestrel North", (await SeatOf(chat, place, Someone.Lin, "en-US").SearchesAsync("kestrel"))!.ToJsonString(CardReading.AsSent));
        Secrets.Stay([.. Secrets.Words[..4], "Kestrel"], "the log", string.Join('\n', chat.Log.All));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task An_outsider_does_not_even_learn_that_the_deal_exists(string place)
    {
        var (chat, deal) = await Secrets.PlantAsync();
        await using var running = chat;
        foreach (var who in (Someone[])[Someone.Otto, Someone.Guest, Someone.Lin.Elsewhere])
        {
            foreach (var answer in await EverythingAsync(SeatOf(chat, place, who, "en-US"), deal))
            {
                Secrets.Stay(Secrets.Existence, $"what {who.Name} gets in {place}", answer!.ToJsonString(CardReading.AsSent));
            }
        }
    }

    [Fact]
    public async Task Nothing_is_changed_by_it_and_nothing_is_posted()
    {
        var (chat, deal) = await Secrets.PlantAsync();
        await using var running = chat;
        var sent = chat.Teams.Sent.Count;
        await EverythingAsync(chat.In(Spot.Meeting, Someone.Lin), deal);
        Assert.Equal(sent, chat.Teams.Sent.Count);
        Assert.Equal(deal.Revision, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision);
    }

    private static async Task<IReadOnlyList<JsonNode?>> EverythingAsync(Seat seat, Deal deal) =>
    [
        await seat.SearchesAsync(""),
        await seat.SearchesAsync("kestrel"),
        await seat.SearchesAsync("Zinnia"),
        await seat.OpensCheckAsync(null),
        await seat.OpensCheckAsync("<p>Kestrel North: what does Zinnia say?</p>"),
        await seat.SubmitsAsync(new() { [Payload.Deal] = deal.Id.ToString() }),
        await seat.SubmitsAsync(new() { [Payload.Deal] = deal.Id.ToString(), [Payload.Go] = SharedCheckCard.IntoMessage }),
        await seat.SubmitsAsync(new() { [Inputs.Deal] = deal.Id.ToString() }),
    ];

    private static Seat SeatOf(Chat chat, string place, Someone who, string locale) => chat.In(
        place switch
        {
            "one-to-one" => Spot.OneToOne(who),
            "channel" => Spot.Thread(3),
            "group" => Spot.Group,
            _ => Spot.Meeting,
        },
        who,
        locale);
}
