using KeyAccountBot.Browser.Tests.Setup;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Browser.Tests;

public sealed class InstalledBrowserTests
{
    [Fact]
    public void A_browser_that_CHROME_PATH_names_wrongly_is_an_error_that_says_so()
    {
        var error = Assert.Throws<ToolException>(() => InstalledBrowser.Named("/no/such/browser"));
        Assert.Contains("CHROME_PATH names '/no/such/browser'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_CHROME_PATH_an_installed_browser_is_looked_for(string? path) => Assert.Null(InstalledBrowser.Named(path));

    [Fact]
    public void A_browser_that_CHROME_PATH_names_is_taken()
    {
        string some = typeof(InstalledBrowserTests).Assembly.Location;
        Assert.Equal(some, InstalledBrowser.Named(some));
    }
}
