using System.Net.Sockets;

namespace KeyAccountBot.Bench.Load;

/// <summary>One of those who speak at the same time, with the conversations that are theirs.</summary>
internal sealed class CrowdMember(Scenario scenario, Caller caller) : IDisposable
{
    private readonly Queue<Talk> _talks = new();

    /// <summary>The turns that were answered rightly, since it was cleared.</summary>
    public List<Said> Said { get; } = [];

    /// <summary>Says the setup in new conversations.</summary>
    public async Task SetUpAsync(int conversations, Quota quota)
    {
        while (_talks.Count < conversations && !quota.IsUsedUp)
        {
            var talk = Talk.New();
            if (await AllAsync(scenario.Setup, talk, quota))
            {
                _talks.Enqueue(talk);
            }
        }
    }

    /// <summary>Says the steps until the quota is used up.</summary>
    public async Task SayAsync(Quota quota)
    {
        while (!quota.IsUsedUp)
        {
            var talk = _talks.TryDequeue(out var kept) ? kept : Talk.New();
            talk.Rounds++;
            await AllAsync(scenario.Steps, talk, quota);
            if (scenario.KeepsConversations)
            {
                _talks.Enqueue(talk);
            }
        }
    }

    public void Dispose() => caller.Dispose();

    /// <summary>After a step that failed the others would be answered wrongly: they are not said.</summary>
    private async Task<bool> AllAsync(IReadOnlyList<Step> steps, Talk talk, Quota quota)
    {
        foreach (var step in steps)
        {
            if (!quota.Take())
            {
                return false;
            }

            try
            {
                Said.Add(await caller.SayAsync(talk, step.For(talk.Token, talk.Rounds)));
            }
            catch (Exception e) when (e is TurnFailedException or IOException or SocketException or TimeoutException)
            {
                quota.Failed(e);
                return false;
            }
        }

        return true;
    }
}
