using KeyAccountBot.Bot.Tests.Identity.Support;

namespace KeyAccountBot.Bot.Tests.Identity;

/// <summary>One bot for the tests that only knock at its door.</summary>
public sealed class RegisteredBotFixture : IAsyncLifetime
{
    internal RegisteredBot Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await RegisteredBot.StartAsync();

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
