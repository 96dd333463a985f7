namespace KeyAccountBot.Bench.Load;

/// <summary>What is said to a bot, and what its replies must show.</summary>
/// <param name="Setup">Said once in a conversation, before anything is measured. Where there is any, the steps go on in the same conversations.</param>
/// <param name="Steps">Said in this order, again and again; without a setup each time in a new conversation.</param>
/// <param name="Conversations">How many are set up, shared among those who speak at the same time.</param>
internal sealed record Scenario(string Name, IReadOnlyList<Step> Setup, IReadOnlyList<Step> Steps, int Conversations)
{
    public bool KeepsConversations => Setup.Count > 0;

    /// <summary>What a bot is asked first after its start.</summary>
    public Step First => KeepsConversations ? Setup[0] : Steps[0];
}

/// <summary>One message and its reply. In the texts <c>{t}</c> is a word of the conversation, <c>{n}</c> the round of the steps, from 1, and <c>{a..b}</c> goes round from a to b with it.</summary>
/// <param name="Shows">Texts that the reply must contain, all of them.</param>
internal sealed record Step(string Says, IReadOnlyList<string> Shows)
{
    public Line For(string token, int round) => new(StepText.Fill(Says, token, round), [.. Shows.Select(s => StepText.Fill(s, token, round))]);
}

/// <summary>A step in one conversation.</summary>
internal sealed record Line(string Says, IReadOnlyList<string> Shows);
