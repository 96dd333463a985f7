using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Bot.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace KeyAccountBot.Bot.Tests.Hosting;

public sealed class BotOptionsTests : IDisposable
{
    private const string App = "0f3e5a9c-41d7-4b6e-8a52-c7d90e1b2f64";
    private const string Tenant = "11111111-1111-1111-1111-111111111111";
    private const string Identity = "33333333-3333-3333-3333-333333333333";

    private readonly string _folder = Directory.CreateTempSubdirectory("options-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(typeof(SecretProof), Tenant, "MicrosoftAppType=SingleTenant", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s")]
    [InlineData(typeof(SecretProof), Tenant, "MicrosoftAppType=singletenant", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s")]
    [InlineData(typeof(SecretProof), Tenant, "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s")]
    [InlineData(typeof(SecretProof), "botframework.com", "MicrosoftAppType=MultiTenant", "MicrosoftAppPassword=s", "Teams:Tenants=" + Tenant)]
    [InlineData(typeof(ManagedIdentityProof), Tenant, "MicrosoftAppType=UserAssignedMSI", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=")]
    [InlineData(typeof(FederatedProof), Tenant, "MicrosoftAppType=SingleTenant", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppFederatedClientId=" + Identity)]
    public void A_whole_registration_is_read(Type proof, string tenant, params string[] settings)
    {
        var registration = Production(["MicrosoftAppId=" + App, .. settings]).Registration!;

        Assert.Equal((App, tenant), (registration.AppId, registration.Tenant));
        Assert.IsType(proof, registration.Proof);
    }

    [Theory]
    [InlineData("MicrosoftAppType is none of", "MicrosoftAppType=SingelTenant", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s")]
    [InlineData("MicrosoftAppTenantId is not set", "MicrosoftAppType=SingleTenant", "MicrosoftAppPassword=s")]
    [InlineData("MicrosoftAppTenantId is not set", "MicrosoftAppType=UserAssignedMSI")]
    [InlineData("MicrosoftAppTenantId is no GUID", "MicrosoftAppType=SingleTenant", "MicrosoftAppTenantId=contoso", "MicrosoftAppPassword=s")]
    [InlineData("MicrosoftAppTenantId is no GUID", "MicrosoftAppTenantId=11111111111111111111111111111111", "MicrosoftAppPassword=s")]
    [InlineData("MicrosoftAppTenantId is no GUID", "MicrosoftAppTenantId={" + Tenant + "}", "MicrosoftAppPassword=s")]
    [InlineData("MicrosoftAppFederatedClientId is no GUID", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppFederatedClientId={" + Identity + "}")]
    [InlineData("Teams:Tenants holds what is no tenant id", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "Teams:Tenants={" + Tenant + "}")]
    [InlineData("listen at urls=rubbish", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "urls=http://*:8080;rubbish")]
    [InlineData("listen at urls=http://localhost:80a", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "urls=http://localhost:80a")]
    [InlineData("listen at urls=http://*:99999", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "urls=http://*:99999")]
    [InlineData("listen at urls=http://*:80/bot", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "urls=http://*:80/bot")]
    [InlineData("listen at urls=ftp://*:80", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "urls=ftp://*:80")]
    [InlineData("listen at http_ports=eighty", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "http_ports=8080;eighty")]
    [InlineData("listen at Kestrel:Endpoints:Http:Url=localhost", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "Kestrel:Endpoints:Http:Url=localhost")]
    [InlineData("MicrosoftAppPassword, MicrosoftAppCertificatePath, MicrosoftAppFederatedClientId", "MicrosoftAppType=SingleTenant", "MicrosoftAppTenantId=" + Tenant)]
    [InlineData("MicrosoftAppPassword and MicrosoftAppFederatedClientId", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "MicrosoftAppFederatedClientId=" + Identity)]
    [InlineData("MicrosoftAppPassword must not be set", "MicrosoftAppType=UserAssignedMSI", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s")]
    [InlineData("MicrosoftAppFederatedClientId is no GUID", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppFederatedClientId=bot-identity")]
    [InlineData("MicrosoftAppCertificatePath cannot be read", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppCertificatePath=nowhere.pfx")]
    [InlineData("Teams:Tenants is not set", "MicrosoftAppType=MultiTenant", "MicrosoftAppPassword=s")]
    [InlineData("Teams:Tenants holds what is no tenant id: contoso", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "Teams:Tenants=contoso")]
    [InlineData("ChannelService is not known", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "ChannelService=https://moon.example")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl is no https URL", "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "ToBotFromChannelOpenIdMetadataUrl=http://keys.example/openid")]
    public void What_is_wrong_stops_the_start_and_is_named(string message, params string[] settings) =>
        Assert.Contains(message, Problems("Production", ["MicrosoftAppId=" + App, .. settings]), StringComparison.Ordinal);

    [Theory]
    [InlineData("MicrosoftAppId={" + App + "}")]
    [InlineData("MicrosoftAppId=0f3e5a9c41d74b6e8a52c7d90e1b2f64")]
    public void An_id_that_no_token_would_match_is_none(string setting) =>
        Assert.Contains("MicrosoftAppId is no GUID", Problems("Production", setting, "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s"), StringComparison.Ordinal);

    [Theory]
    [InlineData("urls=http://*:8080;https://[::]:8443;http://unix:/run/bot.sock;http://bot.example/")]
    [InlineData("http_ports=8080;8081")]
    [InlineData("Kestrel:Endpoints:Http:Url=http://0.0.0.0:80")]
    public void Where_a_server_can_listen_it_starts(string setting) =>
        Assert.False(Production("MicrosoftAppId=" + App, "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", setting).IsLocal);

    [Fact]
    public void Every_problem_is_named_at_once()
    {
        var problems = Problems("Production", "MicrosoftAppId=bot", "MicrosoftAppType=Single", "ChannelService=x", "Teams:Tenants=y", "Storage:Path=" + _folder);

        Assert.All(["MicrosoftAppId", "MicrosoftAppType", "ChannelService", "Teams:Tenants", "Storage:Path"], name => Assert.Contains(name, problems, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("secret")]
    public void A_certificate_is_read_from_PFX_and_PEM(string? password)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        var (pfx, pem) = (Path.Combine(_folder, "bot.pfx"), Path.Combine(_folder, "bot.pem"));
        File.WriteAllBytes(pfx, certificate.Export(X509ContentType.Pfx, password));
        File.WriteAllText(pem, certificate.ExportCertificatePem() + "\n" + (password is null
            ? rsa.ExportPkcs8PrivateKeyPem()
            : rsa.ExportEncryptedPkcs8PrivateKeyPem(password, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000))));

        foreach (var path in new[] { pfx, pem })
        {
            var options = Production("MicrosoftAppId=" + App, "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppCertificatePath=" + path, "MicrosoftAppCertificatePassword=" + password);
            Assert.Equal(certificate.Thumbprint, Assert.IsType<CertificateProof>(options.Registration!.Proof).Certificate.Thumbprint);
        }

        File.WriteAllText(pem, certificate.ExportCertificatePem());
        Assert.Contains("MicrosoftAppCertificatePath", Problems("Production", "MicrosoftAppId=" + App, "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppCertificatePath=" + pem), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_app_id_it_runs_in_development_only()
    {
        Assert.True(Read("Development", []).IsLocal);
        Assert.Contains("MicrosoftAppId is not set", Problems("Production"), StringComparison.Ordinal);
        Assert.Contains("MicrosoftAppId is not set, but MicrosoftAppPassword", Problems("Development", "MicrosoftAppPassword=s"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urls=http://localhost:3978;http://127.0.0.1:1;http://[::1]:2", true)]
    [InlineData("urls=http://*:3978", false)]
    [InlineData("urls=http://+:3978", false)]
    [InlineData("urls=http://0.0.0.0:3978", false)]
    [InlineData("urls=http://[::]:3978", false)]
    [InlineData("urls=http://localhost:3978;http://192.168.1.2:3978", false)]
    [InlineData("urls=http://localhost.example:3978", false)]
    [InlineData("urls=rubbish", false)]
    [InlineData("http_ports=8080", false)]
    [InlineData("Kestrel:Endpoints:Http:Url=http://0.0.0.0:80", false)]
    [InlineData("Kestrel:Endpoints:Http:Url=http://localhost:80", true)]
    public void Without_an_app_id_it_listens_on_this_machine_only(string setting, bool starts)
    {
        if (starts)
        {
            Assert.True(Read("Development", setting).IsLocal);
        }
        else
        {
            Assert.Contains("listens on this machine only", Problems("Development", setting), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_government_cloud_has_its_own_issuer_and_login()
    {
        var cloud = Production("MicrosoftAppId=" + App, "MicrosoftAppTenantId=" + Tenant, "MicrosoftAppPassword=s", "ChannelService=https://botframework.azure.us").Registration!.Cloud;

        Assert.Equal(("https://api.botframework.us", "https://api.botframework.us", "https://login.microsoftonline.us/"), (cloud.Issuer, cloud.Audience, cloud.Login.AbsoluteUri));
    }

    private static BotOptions Production(params string[] settings) => Read("Production", settings);

    private static BotOptions Read(string environment, params string[] settings) => BotOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(s => new KeyValuePair<string, string?>(s[0], s[1]))).Build(),
        new HostingEnvironment { EnvironmentName = environment });

    private static string Problems(string environment, params string[] settings) =>
        Assert.Throws<SettingException>(() => Read(environment, settings)).Message;
}
