using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Conversations.Support;

/// <summary>What keeps the rows of one chat: here a file. The same conversations run on Azurite in a project of their own.</summary>
internal sealed class TestEngine(string folder)
{
    public Task<IRows> OpenAsync() => Task.FromResult<IRows>(SqliteRows.Open(new(Path.Combine(folder, "deals.db"), TimeSpan.FromSeconds(5))));
}
