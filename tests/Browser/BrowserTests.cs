namespace KeyAccountBot.Browser.Tests;

/// <summary>All that need a browser; one after the other, since a browser takes a small machine for itself.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
