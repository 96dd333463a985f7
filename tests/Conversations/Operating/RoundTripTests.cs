using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Conversations.Operating;

/// <summary>
/// How often a turn calls the storage, over the whole turn: every call of the engine, also those that are made at the same time, from
/// reading the conversation to what is written after the deal. Design §11 allows 4, and 5 for what is typed as an answer.
/// </summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private Chat _chat = null!;
    private Measured _measured = null!;

    public async Task InitializeAsync()
    {
        _chat = await Chat.StartAsync();
        _measured = _chat.Measure();
    }

    public async Task DisposeAsync()
    {
        _measured.Dispose();
        await _chat.DisposeAsync();
    }

    [Fact]
    public async Task A_turn_calls_the_storage_few_times()
    {
        var lin = _chat.OneToOne(Someone.Lin);
        var calls = new List<string>();
        await Count("help", () => lin.Says("help"));
        await Count("new", () => lin.Says("new ACME retrofit 3.2m CNY 2027-03-31 vs Norda"));
        await Count("deals", () => lin.Says("deals"));
        await Count("name", () => lin.Says("ACME retrofit"));
        var walk = await Count("assess", () => lin.Says("assess acme"));
        await Count("card saves", () => walk.Tap("Save & next", (Ask.Us(1), "+"), (Ask.Us(2), "-")));
        await Count("typed", () => lin.Says("5 + CFO must decide by May"));
        await Count("typed many", () => lin.Says("6 +; 7 -"));
        await Count("check", () => lin.Says("check acme"));
        await Count("facts", () => lin.Says("facts acme"));
        await Count("coach", () => lin.Says("coach acme"));
        await Count("edit", () => lin.Says("edit acme"));
        await Count("stage", () => lin.Says("stage acme R2"));
        await Count("members", () => lin.Says("members acme"));
        await Count("members +", () => lin.Says("members acme + Ben"));
        await Count("rules", () => lin.Says("rules"));
        await Count("close", () => lin.Says("close acme lost, price"));
        await Count("reopen", () => lin.Says("reopen acme"));
        await Count("delete", () => lin.Says("delete acme"));
        Assert.Fail(string.Join('\n', calls));

        async Task<Shown> Count(string what, Func<Task<Shown>> turn)
        {
            _measured.Clear();
            var shown = await turn();
            var count = (int)Assert.Single(_measured.Of(TurnMeter.StorageCalls)).Value;
            calls.Add($"{what}: {count} {string.Join(", ", _measured.Of(MeteredRows.CallDuration).Select(m => m.Tags.Replace("table=", "").Replace("operation=", "").Replace(" outcome=ok", "")))} | {shown.Text.Split('\n')[0]}");
            return shown;
        }
    }
}
