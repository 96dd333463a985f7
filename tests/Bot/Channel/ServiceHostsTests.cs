using KeyAccountBot.Bot.Channel;

namespace KeyAccountBot.Bot.Tests.Channel;

public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://SMBA.TrafficManager.net/emea/11111111-1111-1111-1111-111111111111/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams")]
    [InlineData("https://europe.api.botframework.com")]
    [InlineData("https://smba.trafficmanager.net:443/teams/")]
    public void Teams_is_let_in(string url) => Assert.True(ServiceHosts.Teams.Allow(url));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net:8443/teams/")]
    [InlineData("https://other.trafficmanager.net/teams/")]
    [InlineData("https://x.smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net.stranger.example/teams/")]
    [InlineData("https://smba.trafficmanager.net@stranger.example/teams/")]
    [InlineData("https://user@smba.trafficmanager.net/teams/")]
    [InlineData("https://stranger.example/smba.trafficmanager.net/")]
    [InlineData("https://stranger.example#.teams.microsoft.com")]
    [InlineData("https://stranger.example?.teams.microsoft.com")]
    [InlineData("https://stranger.example\\.teams.microsoft.com")]
    [InlineData("https://strangerbotframework.com")]
    [InlineData("https://smba.trafficmanager.net./teams/")]
    [InlineData("https://127.0.0.1/teams/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("/teams/")]
    [InlineData("")]
    [InlineData(null)]
    public void Everything_else_is_not_Teams(string? url) => Assert.False(ServiceHosts.Teams.Allow(url));

    [Theory]
    [InlineData("http://localhost:3978/local-chat/connector", true)]
    [InlineData("http://127.0.0.1:56151/_connector", true)]
    [InlineData("http://[::1]:56151/", true)]
    [InlineData("http://localhost.stranger.example/", false)]
    [InlineData("http://127.0.0.1.stranger.example/", false)]
    [InlineData("http://192.168.1.2/", false)]
    [InlineData("file:///tmp/x", false)]
    [InlineData("https://smba.trafficmanager.net/teams/", false)]
    public void Without_credentials_only_this_machine_is_called(string url, bool allowed) => Assert.Equal(allowed, ServiceHosts.ThisMachine.Allow(url));
}
