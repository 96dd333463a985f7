using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Conversations.Operating;

/// <summary>
/// What a turn costs of the storage, from reading the conversation to what is written after the deal. Every call of the engine counts one,
/// calls made at the same time one each; how often the turn waited counts overlapping calls once. Design §11 allows 4 round trips for a command
/// or a card that saves, independent ones in parallel, and 5 for a typed answer.
/// </summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private readonly List<string> _over = [];
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
    public async Task A_turn_waits_for_the_storage_few_times()
    {
        // Once, and for minutes after: who is met, where they are, by what a book is judged.
        var lin = _chat.OneToOne(Someone.Lin);
        await lin.Says("help");
        await lin.Says("new Warm-up");
        await lin.Says("check Warm-up");
        _chat.Rows.TakesTime = true;

        await Costs(1, 1, () => lin.Says("help"));
        await Costs(6, 4, () => lin.Says("new ACME retrofit 3.2m CNY 2027-03-31 vs Norda"));
        await Costs(5, 4, () => lin.Says("deals"));
        await Costs(4, 3, () => lin.Says("ACME retrofit"));
        var walk = await Costs(4, 3, () => lin.Says("assess acme"));
        await Costs(3, 3, () => walk.Tap("Save & next", (Ask.Us(1), "+"), (Ask.Us(2), "-")));
        await Costs(5, 4, () => lin.Says("5 + CFO must decide by May"));
        await Costs(5, 4, () => lin.Says("6 +; 7 -"));
        await Costs(3, 2, () => lin.Says("check acme"));
        await Costs(4, 3, () => lin.Says("facts acme"));
        await Costs(4, 3, () => lin.Says("coach acme"));
        await Costs(6, 4, () => lin.Says("map acme + Rao, head, D"));
        var route = await Costs(4, 3, () => lin.Says("route acme"));
        await Costs(4, 4, () => route.Tap("Plan"));
        await Costs(5, 4, () => lin.Says("+ Rao, 10 Dec: ask for the date"));
        await Costs(4, 3, () => lin.Says("edit acme"));
        await Costs(6, 4, () => lin.Says("history acme"));
        await Costs(7, 4, () => lin.Says("compare acme today"));
        var plan = await Costs(6, 4, () => lin.Says("plan acme + send the list, 4 Dec"));
        await Costs(3, 3, () => plan.Tap("Done"));
        await Costs(6, 4, () => lin.Says("visit acme Rao: fine; promised: the list by 4 Dec; next: 11 Dec"));
        await Costs(4, 3, () => lin.Says("visit acme"));
        await Costs(4, 3, () => lin.Says("brief acme with Rao"));

        // Two letters more, kept while the deal is read.
        await Costs(8, 5, () => lin.Says("brief acme with Rao tomorrow 14:00"));
        await Costs(5, 4, () => lin.Says("stage acme R2"));
        await Costs(5, 4, () => lin.Says("members acme"));
        await Costs(3, 3, () => lin.Says("rules"));
        await Costs(3, 2, () => lin.Says("methods acme"));
        await Costs(4, 3, () => lin.Says("six-questions acme"));
        await Costs(5, 4, () => lin.Says("3: they want it before May"));
        await Costs(4, 3, () => lin.Says("coach-find acme"));
        await Costs(2, 1, () => lin.Says("link acme"));
        await Costs(1, 1, () => lin.Says("unlink"));
        await Costs(3, 3, () => lin.Says("managers"));
        await Costs(3, 2, () => lin.Says("language English"));
        await Costs(2, 2, () => lin.Says("cancel"));

        // Over what a command should wait: who is a member is read before the deal, and whether a deal is named before the reminder.
        await Costs(6, 5, () => lin.Says("move acme to my own book"));
        await Costs(6, 5, () => lin.Says("remind Monday 9:00"));
        await Costs(7, 4, () => lin.Says("snooze acme until 2027-02-15"));
        await Costs(7, 4, () => lin.Says("snooze acme off"));

        _chat.Rows.TakesTime = false;
        await lin.Says("pipeline");
        _chat.Rows.TakesTime = true;
        await lin.Says("stage acme R3 they asked for it");
        await Costs(13, 4, () => lin.Says("pipeline"));
        await Costs(5, 4, () => lin.Says("close acme lost, price"));
        await Costs(5, 4, () => lin.Says("reopen acme"));
        await Costs(4, 3, () => lin.Says("delete acme"));

        // With a customer: what the check reads of the account costs no wait more, once a minute it costs a call.
        await Costs(7, 5, () => lin.Says("new Spare parts @ Norda"));
        await Costs(4, 3, () => lin.Says("check spare"));
        await Costs(3, 2, () => lin.Says("check spare"));
        var account = await Costs(5, 4, () => lin.Says("account norda"));

        // The first time its tier is known the book's list learns where to look for it, before anything else: one wait more than a card should make.
        account = await Costs(6, 5, () => account.Tap("Keep this tier", ("tier", "gold"), ("reason", "they grow")));
        await Costs(5, 4, () => account.Tap("Keep this tier", ("tier", "gold"), ("reason", "they grow fast")));
        await Costs(7, 5, () => lin.Says("visit spare Rao: fine"));
        Assert.True(_over.Count == 0, string.Join('\n', _over));
    }

    private async Task<Shown> Costs(int mostCalls, int mostWaits, Func<Task<Shown>> turn)
    {
        _measured.Clear();
        var shown = await turn();
        var (calls, waits) = (Assert.Single(_measured.Of(TurnMeter.StorageCalls)).Value, Assert.Single(_measured.Of(TurnMeter.StorageWaits)).Value);
        if (calls > mostCalls || waits > mostWaits)
        {
            _over.Add($"{shown.Text.Split('\n')[0]}: {calls} calls, {waits} waits: {string.Join(", ", _measured.Of(MeteredRows.CallDuration).Select(m => m.Tags))}");
        }

        return shown;
    }
}
