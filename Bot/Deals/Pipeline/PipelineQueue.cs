using System.Collections.Concurrent;
using System.Threading.Channels;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books.Pipeline;

namespace KeyAccountBot.Bot.Deals.Pipeline;

/// <summary>Books whose pipeline is to be counted soon: somebody looked at it, or so much changed that the next look would be slow.</summary>
/// <remarks>In memory only. What a stopped process forgets is counted when somebody looks.</remarks>
internal sealed class PipelineQueue : IMarkedBooks
{
    /// <summary>Less than one reading takes in, also where several instances count for themselves.</summary>
    private const int ManyMarks = 24;

    /// <summary>Books that are remembered with the marks they have; above it all are forgotten, which costs a slower look.</summary>
    private const int MostBooks = 20_000;

    private readonly ConcurrentDictionary<(TenantId, BookId), int> _marks = new();
    private readonly ConcurrentDictionary<(TenantId, BookId), bool> _waiting = new();
    private readonly Channel<(TenantId, BookId)> _books = System.Threading.Channels.Channel.CreateUnbounded<(TenantId, BookId)>();

    public void Marked(TenantId tenant, BookId book)
    {
        if (_marks.Count >= MostBooks)
        {
            _marks.Clear();
        }

        if (_marks.AddOrUpdate((tenant, book), 1, static (_, marks) => marks + 1) >= ManyMarks)
        {
            Add(tenant, book);
        }
    }

    public void Add(TenantId tenant, BookId book)
    {
        _marks.TryRemove((tenant, book), out _);
        if (_waiting.TryAdd((tenant, book), true))
        {
            _books.Writer.TryWrite((tenant, book));
        }
    }

    public async ValueTask<(TenantId Tenant, BookId Book)> NextAsync(CancellationToken cancellationToken)
    {
        var next = await _books.Reader.ReadAsync(cancellationToken);

        // From here on a change is to be counted again: the count that begins may be past it.
        _waiting.TryRemove(next, out _);
        return next;
    }
}
