using KeyAccountBot.Bot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace KeyAccountBot.Bot.Tests.Hosting;

/// <summary>How many processes share what Teams allows one bot.</summary>
public sealed class InstancesTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("1", 1)]
    [InlineData("100", 100)]
    public void A_number_of_instances_is_one_unless_it_is_set(string? value, int instances) =>
        Assert.Equal(instances, Read(value).Instances);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("101")]
    [InlineData("2.5")]
    [InlineData("many")]
    public void Another_number_stops_the_start_and_is_named(string value) =>
        Assert.Contains("Teams:Instances", Assert.Throws<SettingException>(() => Read(value)).Message, StringComparison.Ordinal);

    private static BotOptions Read(string? value) => BotOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Teams:Instances", value)]).Build(),
        new HostingEnvironment { EnvironmentName = Environments.Development });
}
