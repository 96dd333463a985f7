using KeyAccountBot.Browser.Tests.Setup;
using KeyAccountBot.Tests;
using KeyAccountBot.Tests.Setup;
using NodePackages = KeyAccountBot.Tests.Setup.Node;

namespace KeyAccountBot.Browser.Tests;

/// <summary>Node.js, its packages and a browser, made ready once before the first test.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    public string Node { get; private set; } = "";

    public string Browser { get; private set; } = "";

    public async Task InitializeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(40));
        using IDisposable turn = await OneAtATime.EnterAsync(Repository.Path("artifacts/browser-tests.lock"), patience.Token);
        Node = await NodePackages.PrepareAsync("tests/Browser");
        Browser = await InstalledBrowser.PrepareAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
