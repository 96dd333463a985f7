using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KeyAccountBot.Bot.Tests.Identity.Support;
using Microsoft.IdentityModel.Tokens;

namespace KeyAccountBot.Bot.Tests.Identity;

/// <summary>Tokens that the channel did not issue for this bot, over HTTP against the whole bot.</summary>
public sealed class TokenAttackTests(RegisteredBotFixture fixture) : IClassFixture<RegisteredBotFixture>
{
    // The Agents Playground signs with a key that everybody can read in its source.
    private const string Playground =
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzZXJ2aWNldXJsIjoiaHR0cDovLzEyNy4wLjAuMTo1NjE1MS9fY29ubmVjdG9yIiwiaWF0IjoxNzk1MzI4MjQyfQ.YVXIErYnWHXqDd_20ulnWB60mF3tBoVaZ0DyXYAm4Bk";

    private RegisteredBot Bot => fixture.Bot;

    private ChannelToken Good => Bot.Token;

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task A_good_token_gets_an_answer_and_the_answer_carries_the_bots_own_token(string algorithm)
    {
        Bot.Calls.Clear();
        using var response = await Bot.PostAsync((Good with { Algorithm = algorithm }).Sign());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(Bot.Calls);
        Assert.All(Bot.Calls, authorization => Assert.Equal("Bearer " + RegisteredBot.OwnToken, authorization));
    }

    [Fact]
    public Task No_token() => RefusedAsync([null]);

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer rubbish")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9.bm8ganNvbg.c2ln")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task A_header_that_holds_no_token(string authorization)
    {
        Bot.Calls.Clear();
        using var response = await Bot.PostAsync(authorization, new StringContent(Bot.Activity().ToJsonString(), Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(Bot.Calls);
    }

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{\"alg\":5}", "{\"iss\":5}")]
    [InlineData("{\"alg\":null}", "{\"iss\":null}")]
    [InlineData("{\"alg\":[\"RS256\"]}", "{\"iss\":[\"x\"],\"aud\":{}}")]
    [InlineData("{\"alg\":\"RS256\",\"alg\":\"none\"}", "{\"exp\":\"never\",\"aud\":[5,null]}")]
    [InlineData("{\"alg\":\"RS256\"}", "[]")]
    [InlineData("5", "null")]
    [InlineData("{\"alg\":\"RS256\",\"kid\":\"key-1\"}", "{\"iss\":\"ISSUER\",\"exp\":\"never\",\"aud\":[5,null]}")]
    [InlineData("{\"alg\":\"RS256\",\"kid\":5}", "{\"iss\":\"ISSUER\",\"exp\":1e400}")]
    [InlineData("{\"alg\":\"RS256\",\"kid\":\"key-1\",\"crit\":[\"b64\"],\"b64\":false}", "{\"iss\":\"ISSUER\",\"exp\":{},\"nbf\":[]}")]
    public Task Tokens_of_the_wrong_types(string header, string payload) => RefusedAsync(
        $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload.Replace("ISSUER", Good.Issuer, StringComparison.Ordinal))}.c2ln");

    [Fact]
    public Task A_token_nested_so_deep_that_reading_it_is_the_attack() =>
        RefusedAsync($"{Base64UrlEncoder.Encode("{\"alg\":\"RS256\"}")}.{Base64UrlEncoder.Encode("{\"a\":" + new string('[', 5000) + new string(']', 5000) + "}")}.c2ln");

    [Theory]
    [InlineData("https://stranger.example")]
    [InlineData("https://api.botframework.com")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0")]
    [InlineData("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0")]
    [InlineData("https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/v2.0")]
    public Task Another_issuer_also_the_emulators_and_other_bots(string issuer) => RefusedAsync((Good with { Issuer = issuer }).Sign());

    [Fact]
    public Task The_issuers_name_in_another_case_or_longer() =>
        RefusedAsync((Good with { Issuer = Good.Issuer.ToUpperInvariant() }).Sign(), (Good with { Issuer = Good.Issuer + "/" }).Sign());

    [Theory]
    [InlineData("22222222-2222-2222-2222-222222222222")]
    [InlineData("api://botid-" + RegisteredBot.AppId)]
    [InlineData(RegisteredBot.AppId + " ")]
    [InlineData("")]
    public Task A_token_for_somebody_else(string audience) => RefusedAsync((Good with { Audience = audience }).Sign());

    [Theory]
    [InlineData(-60)]
    [InlineData(-6)]
    public Task An_expired_token(int minutes) =>
        RefusedAsync((Good with { NotBefore = TimeSpan.FromHours(-2), Expires = TimeSpan.FromMinutes(minutes) }).Sign());

    [Theory]
    [InlineData(6)]
    [InlineData(60)]
    public Task A_token_of_the_future(int minutes) =>
        RefusedAsync((Good with { NotBefore = TimeSpan.FromMinutes(minutes), Expires = TimeSpan.FromHours(2) }).Sign());

    [Fact]
    public Task A_token_that_never_expires() => RefusedAsync((Good with { Expires = null }).Sign());

    [Fact]
    public async Task Clocks_may_differ_by_less_than_five_minutes()
    {
        using var late = await Bot.PostAsync((Good with { NotBefore = TimeSpan.FromHours(-2), Expires = TimeSpan.FromMinutes(-4) }).Sign());
        using var early = await Bot.PostAsync((Good with { NotBefore = TimeSpan.FromMinutes(4) }).Sign());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (late.StatusCode, early.StatusCode));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("")]
    public Task A_token_without_a_signature(string algorithm) => RefusedAsync(Good.Forge(new { alg = algorithm, typ = "JWT", kid = "key-1" }, _ => []));

    [Fact]
    public Task A_signature_with_the_public_key_as_a_shared_secret()
    {
        var rsa = Good.Key.Rsa;
        byte[][] secrets =
        [
            Encoding.UTF8.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()), rsa.ExportSubjectPublicKeyInfo(), rsa.ExportRSAPublicKey(),
            rsa.ExportParameters(includePrivateParameters: false).Modulus!,
        ];
        return RefusedAsync([.. secrets.Select(secret =>
            Good.Forge(new { alg = "HS256", typ = "JWT", kid = "key-1" }, content => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(content))))]);
    }

    [Fact]
    public Task The_playgrounds_fixed_key() => RefusedAsync(Playground);

    [Fact]
    public Task A_key_of_ones_own_under_the_issuers_name() => RefusedAsync((Good with { Key = new("key-1", "msteams") }).Sign());

    [Fact]
    public Task A_key_that_the_token_brings_along()
    {
        using var rsa = RSA.Create(2048);
        var own = rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new { kty = "RSA", kid = "key-1", n = Base64UrlEncoder.Encode(own.Modulus), e = Base64UrlEncoder.Encode(own.Exponent), endorsements = new[] { "msteams" } };
        return RefusedAsync(Good.Forge(
            new { alg = "RS256", typ = "JWT", kid = "key-1", jwk, jku = "http://127.0.0.1:1/keys" },
            content => rsa.SignData(Encoding.UTF8.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
    }

    [Fact]
    public Task A_token_that_names_no_key() => RefusedAsync(Good.Forge(
        new { alg = "RS256", typ = "JWT" },
        content => Good.Key.Rsa.SignData(Encoding.UTF8.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));

    [Fact]
    public Task A_content_that_was_changed_after_signing()
    {
        var parts = Good.Sign().Split('.');
        var claims = (JsonObject)JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        claims["serviceurl"] = "https://stranger.example";
        return RefusedAsync($"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://stranger.example")]
    public Task A_token_for_another_service_URL_or_none(string? serviceUrl) => RefusedAsync((Good with { ServiceUrl = serviceUrl }).Sign());

    [Fact]
    public async Task An_activity_with_another_service_URL_than_its_token()
    {
        var activity = Bot.Activity();
        activity["serviceUrl"] = Bot.ServiceUrl + "/elsewhere";

        using var response = await Bot.PostAsync(Good.Sign(), activity);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task An_activity_without_a_service_URL()
    {
        var activity = Bot.Activity();
        activity.Remove("serviceUrl");
        Bot.Calls.Clear();

        using var response = await Bot.PostAsync(Good.Sign(), activity);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized });
        Assert.Empty(Bot.Calls);
    }

    /// <summary>The caller reads no reason, and the bot does nothing.</summary>
    private async Task RefusedAsync(params string?[] tokens)
    {
        foreach (var token in tokens)
        {
            Bot.Calls.Clear();
            using var response = await Bot.PostAsync(token);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Empty(await response.Content.ReadAsStringAsync());
            Assert.Empty(response.Headers.WwwAuthenticate);
            Assert.Empty(Bot.Calls);
        }
    }
}
