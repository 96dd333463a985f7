namespace KeyAccountBot.Manifest.Tests;

/// <summary>What is told wrongly is said by the name of the option, and no package is made.</summary>
public sealed class RefusedValueTests : IDisposable
{
    private readonly Packaging _packaging = new();

    public void Dispose() => _packaging.Dispose();

    [Theory]
    [InlineData("--app-id", "my-bot", "is no GUID")]
    [InlineData("--app-id", "{3f1d6c0e-7a52-4c1b-9d84-5e6f7a8b9c0d}", "is no GUID")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000", "empty GUID")]
    [InlineData("--teams-app-id", "1", "is no GUID")]
    [InlineData("--domain", "https://bot.contoso.com", "host name alone")]
    [InlineData("--domain", "bot.contoso.com:3978", "host name alone")]
    [InlineData("--domain", "bot.contoso.com/api/messages", "host name alone")]
    [InlineData("--domain", "localhost", "is no host name")]
    [InlineData("--domain", "10.0.0.1", "is no host name")]
    [InlineData("--domain", "*.contoso.com", "is no host name")]
    [InlineData("--domain", "bot.contoso.com.", "is no host name")]
    [InlineData("--domain", "abc123.ngrok-free.app", "is a tunnel")]
    [InlineData("--domain", "x1-3978.euw.devtunnels.ms", "is a tunnel")]
    [InlineData("--version", "1.0", "is no version")]
    [InlineData("--version", "1.0.01", "is no version")]
    [InlineData("--version", "1.0.0-beta", "is no version")]
    [InlineData("--developer", "", "is empty")]
    [InlineData("--developer", "   ", "is empty")]
    [InlineData("--developer", "A company with a name of more than 32", "Teams takes 32")]
    [InlineData("--website", "contoso.com", "begins with https://")]
    [InlineData("--privacy", "http://contoso.com/privacy", "begins with https://")]
    [InlineData("--terms", "https://user:secret@contoso.com", "begins with https://")]
    [InlineData("--website", "https://contoso.com/our bot", "begins with https://")]
    [InlineData("--terms", "https://localhost/terms", "only this machine")]
    public void A_wrong_value_is_refused(string option, string value, string reason)
    {
        Assert.Equal(1, _packaging.Run(Packaging.With(option, value)));
        Assert.Contains($"{option}: '{value}' ", _packaging.Problems);
        Assert.Contains(reason, _packaging.Problems);
        Assert.False(File.Exists(_packaging.Out));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        Assert.Equal(1, _packaging.Run("--app-id", "x", "--website", "y"));
        string[] options = ["--app-id: 'x'", "--website: 'y'", "--domain", "--developer", "--privacy", "--terms"];
        Assert.All(options, option => Assert.Contains(option, _packaging.Problems));
    }

    [Fact]
    public void An_unknown_option_is_refused()
    {
        Assert.Equal(1, _packaging.Run([.. Packaging.Complete, "--appid", "x"]));
        Assert.Contains("--appid", _packaging.Problems);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_said()
    {
        var folder = Directory.CreateDirectory(_packaging.Out).FullName;
        Assert.Equal(1, _packaging.Run(Packaging.Complete));
        Assert.Contains($"--out: '{folder}' cannot be written", _packaging.Problems);
    }
}
