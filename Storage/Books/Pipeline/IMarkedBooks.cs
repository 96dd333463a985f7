using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Books.Pipeline;

/// <summary>Hears of books whose pipeline has something to count, so that marks do not pile up until somebody asks for it.</summary>
public interface IMarkedBooks
{
    void Marked(TenantId tenant, BookId book);
}
