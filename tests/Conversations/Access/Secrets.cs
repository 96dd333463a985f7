using System.Text.Json.Nodes;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Access;

/// <summary>A deal of the team with words in every confidential place, each of which would be known again wherever it turns up.</summary>
internal static class Secrets
{
    public const string DealName = "Kestrel North";
    public const string Coach = "Zinnia Marker";

    /// <summary>Said of a deal they give its answers away. The rules of a book name them too, and no deal.</summary>
    private static readonly string[] Criteria = ["Inside support", "Political alignment", "Profitability", "Win?", "内部支持", "政治", "盈利"];

    /// <summary>Only for the deal's people and the managers of its book, one-to-one.</summary>
    public static readonly string[] Words = ["Zinnia", "Quillfeather", "pangolin", "wombat", .. Criteria];

    private static readonly string[] RulesCard = ["Rules of the check", "检查规则"];

    /// <summary>What tells an outsider that the deal exists.</summary>
    public static readonly string[] Existence = [.. Words, DealName, "Kestrel Mills", "Norda", "Lin Wei", "Ben Okafor", "1 open"];

    /// <summary>A colleague in the team who is none of the deal.</summary>
    public static readonly Someone Tao = new("Tao Lang", "29:1TaOo4h3Kx9Vb2Nc5Lq8Wz1Ty4Ru6Io0Pa3Sd7Fg9Hj", "8f2c6f9e-0d0b-4f4e-9c57-3a1e5d1f0006");

    public static async Task<(Chat Chat, Deal Deal)> PlantAsync()
    {
        var chat = await Chat.StartAsync();
        chat.Teams.Roster(Spot.SalesTeam).Add(Tao);
        await chat.InChannel(Someone.Lin).Says("new Kestrel North 3m CNY @ Kestrel Mills vs Norda");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("members kestrel + Ben");
        await lin.Says($"coach kestrel + {Coach}, Quillfeather");
        await lin.Forges(Cards.Verbs.SaveEvidence, Evidence((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Id));
        await lin.Says("plan kestrel + feed the pangolin, 4 Dec");
        await lin.Says($"visit kestrel {Coach}: the pangolin is fed; next: 4 Dec");
        await lin.Says("assess kestrel");
        await lin.Says("1+ 2+ 3+ 4+ 5+ 6+ 7+ 8+ 9+ 10+ 12+ 13- 14- 15- 16+ 17+ 18- 19+");
        await lin.Says("11 + the wombat tells us everything");
        await lin.Says("15 - the second wombat");
        await lin.Says("4 + wombat money");
        foreach (var who in (Someone[])[Someone.Ben, Someone.Mara, Tao])
        {
            await chat.InChannel(who, 9).Says("help");
        }

        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        Assert.Contains(deal.Evidence, e => e.What.Text.Contains("pangolin", StringComparison.Ordinal));
        return (chat, deal);
    }

    public static void Stay(IEnumerable<string> secrets, string where, string text) =>
        Assert.True(In(secrets, text) is not { } secret, $"“{In(secrets, text)}” in {where}: {text}");

    /// <returns>Null when the text holds none of them.</returns>
    public static string? In(IEnumerable<string> secrets, string text)
    {
        var names = RulesCard.Any(r => text.Contains(r, StringComparison.Ordinal)) ? secrets.Except(Criteria) : secrets;
        return names.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal));
    }

    private static JsonObject Evidence(DealId deal)
    {
        var data = ForgedTaps.Data(Cards.Verbs.SaveEvidence, deal.ToString());
        data[Cards.Inputs.What] = "the pangolin showed us the offer";
        return data;
    }
}
