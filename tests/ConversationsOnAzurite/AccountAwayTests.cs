using System.Net;
using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.AzureTables;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace KeyAccountBot.Conversations;

/// <summary>The account goes away, is slow, and comes back while people talk: they are told, nothing is lost, and nobody restarts the bot.</summary>
public sealed class AccountAwayTests
{
    private AzureTableRows? _rows;

    [Theory]
    [InlineData("en-US", "assess acme", "nothing of this was saved")]
    [InlineData("zh-CN", "评估 acme", "这次的内容没有保存")]
    public async Task An_account_that_goes_and_comes_back_on_its_port_loses_nothing(string locale, string assess, string away)
    {
        await using var wire = new AccountProxy((await Azurite.RunningAsync()).Endpoint);
        await using var chat = await StartAsync(wire);
        var lin = chat.OneToOne(Someone.Lin, locale);
        await lin.Says("new ACME");
        await lin.Says(assess);
        await lin.Says("3 + audited");

        await wire.PullAsync();
        Told(chat, await lin.Says("4 + told by the CFO"), away, StorageFault.CannotOpen);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await chat.GetAsync("/readyz")).StatusCode);
        wire.PutBack();

        await lin.Says("4 + told by the CFO");
        var page = await lin.Says(assess);
        Assert.Equal(("+", "+"), (page.Value(Ask.Us(3)), page.Value(Ask.Us(4))));
    }

    [Fact]
    public async Task An_account_that_is_not_there_at_the_start_serves_as_soon_as_it_is()
    {
        await using var wire = new AccountProxy((await Azurite.RunningAsync()).Endpoint);
        await wire.PullAsync();
        await using var chat = await StartAsync(wire);
        var lin = chat.OneToOne(Someone.Lin);
        Told(chat, await lin.Says("new ACME"), "nothing of this was saved", StorageFault.CannotOpen);

        wire.PutBack();

        await lin.Says("new ACME");
        Assert.Contains("ACME", (await lin.Says("deals")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_too_slow_is_not_waited_for_and_doubles_nothing()
    {
        await using var wire = new AccountProxy((await Azurite.RunningAsync()).Endpoint);
        await using var chat = await StartAsync(wire);
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        var walk = await lin.Says("assess acme");

        var slow = new TaskCompletionSource();
        wire.Gate = slow.Task;
        var told = await walk.Tap("Save & next", (Ask.Us(1), "+"));

        // However slow it is: it still has not answered.
        Assert.False(slow.Task.IsCompleted);
        Told(chat, told, "The storage is busy, and nothing of this was saved|it is not certain that this was saved", StorageFault.Busy);
        slow.SetResult();

        // It may have been done although nobody heard of it: the same tap again changes nothing twice.
        await walk.Tap("Save & next", (Ask.Us(1), "+"));
        Assert.Equal("+", (await lin.Says("assess acme")).Value(Ask.Us(1)));
        Assert.Equal(2, (await OnlyDealAsync()).Revision);
    }

    /// <summary>The person is told, with a number under which the log names the fault.</summary>
    private static void Told(Chat chat, Shown answer, string words, StorageFault fault)
    {
        Assert.Matches(words, answer.Text);
        var number = Regex.Match(answer.Text, "[0-9A-F]{8}").Value;
        Assert.Single(chat.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains($"Turn {number}: storage {fault}", StringComparison.Ordinal));
    }

    private async Task<Deal> OnlyDealAsync()
    {
        var (tenant, books) = (new TenantId(Someone.Lin.Tenant), new BookIndex(_rows!));
        var listed = Assert.Single(await books.ListAsync(tenant, BookId.OwnOf(new(Someone.Lin.ObjectId)), null, 10, default));
        return (await new DealStore(_rows!, books).LoadAsync(tenant, listed.Deal, default))!.Deal;
    }

    private async Task<Chat> StartAsync(AccountProxy wire)
    {
        _rows = new AzureTableRows(new()
        {
            ConnectionString = (await Azurite.RunningAsync()).ConnectionStringAt(wire.Endpoint),
            TablePrefix = Azurite.NewPrefix(),
            // Twice the usual, for a machine that is busy with other tests.
            Patience = TimeSpan.FromSeconds(8),
        });
        return await Chat.StartAsync(adjust: builder => builder.Services.AddSingleton<IRows>(_rows));
    }
}
