using KeyAccountBot.Cards;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace KeyAccountBot.Conversations.Check;

/// <summary>What was remembered may be gone in the middle of a turn: a book's thresholds still count to its end.</summary>
public sealed class ForgetfulCacheTests
{
    [Fact]
    public async Task The_card_of_a_deal_is_judged_by_its_book_when_nothing_is_remembered()
    {
        await using var chat = await Chat.StartAsync(adjust: builder => builder.Services.AddSingleton<IMemoryCache, Forgetful>());
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Kestrel");
        await lin.Says("assess kestrel");
        await lin.Says("1 -; 2 -; 3 +");
        var delivered = (await lin.Says("kestrel")).Text;

        await (await (await lin.Says("rules")).Tap("Thresholds")).Tap("Save the threshold", (Inputs.Threshold, "redMinus"), (Inputs.Number, "2"));

        Assert.NotEqual(delivered, (await lin.Says("kestrel")).Text);
    }

    private sealed class Forgetful : IMemoryCache
    {
        private readonly MemoryCache _kept = new(new MemoryCacheOptions());

        public ICacheEntry CreateEntry(object key) => _kept.CreateEntry(key);

        public void Dispose() => _kept.Dispose();

        public void Remove(object key) => _kept.Remove(key);

        public bool TryGetValue(object key, out object? value)
        {
            value = null;
            return false;
        }
    }
}
