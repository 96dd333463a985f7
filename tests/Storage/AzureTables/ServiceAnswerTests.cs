using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using KeyAccountBot.Storage.AzureTables;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.AzureTables;

/// <summary>Answers that the service gives and Azurite does not.</summary>
public sealed class ServiceAnswerTests
{
    private const string Row = """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"k","Timestamp":"2026-11-22T01:02:03Z","A":1}""";

    [Fact]
    public async Task Empty_pages_on_the_way_are_passed_over()
    {
        using var service = new Answers(("", "1!p"), ("", "1!q"), (Row, "1!r"));
        var page = await service.Rows().QueryAsync(new(RowTable.Deals, "p"), default);

        Assert.Equal("k", Assert.Single(page.Rows).Key);
        Assert.Equal("k", page.Continuation);
        Assert.Equal(["", "1!p", "1!q"], service.Asked);
    }

    [Fact]
    public async Task The_last_page_may_be_empty()
    {
        using var service = new Answers(("", "1!p"), ("", null));

        var page = await service.Rows().QueryAsync(new(RowTable.Deals, "p"), default);

        Assert.Empty(page.Rows);
        Assert.Null(page.Continuation);
    }

    [Fact]
    public async Task A_value_that_this_program_never_writes_is_named()
    {
        using var service = new Answers((Row.Replace("\"A\":1", "\"A@odata.type\":\"Edm.Guid\",\"A\":\"0193a1f0-1111-7abc-8def-0123456789ab\"", StringComparison.Ordinal), null));

        var row = Assert.Single((await service.Rows().QueryAsync(new(RowTable.Deals, "p"), default)).Rows);

        var fault = Assert.Throws<CorruptRowException>(() => row.FindInt32("B"));
        Assert.Equal("Row Deals/p/k: property A is a Guid, which this program never writes.", fault.Message);
    }

    [Theory]
    [InlineData("https://contoso.table.core.windows.net", "https://storage.azure.com/.default")]
    [InlineData("https://contoso.table.core.usgovcloudapi.net", "https://storage.azure.us/.default")]
    [InlineData("https://contoso.table.core.chinacloudapi.cn", "https://storage.azure.cn/.default")]
    public async Task A_token_is_asked_of_the_accounts_own_cloud(string account, string scope)
    {
        using var service = new Answers(("", null));
        var credential = new FixedToken();

        await service.Rows(account, credential).QueryAsync(new(RowTable.Deals, "p"), default);

        Assert.Equal([scope], credential.Scopes.Distinct());
        Assert.Equal("Bearer secret", service.Authorization);
    }

    [Fact]
    public async Task Signing_in_goes_on_when_a_call_gives_up_and_the_next_one_has_the_token()
    {
        using var service = new Answers(("", null));
        var credential = new FixedToken { Slow = new() };
        var rows = service.Rows(credential: credential, patience: TimeSpan.FromSeconds(3));

        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => rows.QueryAsync(new(RowTable.Deals, "p"), default));
        credential.Slow.SetResult();
        await rows.QueryAsync(new(RowTable.Deals, "p"), default);

        Assert.Equal(StorageFault.Busy, fault.Fault);
        Assert.Single(credential.Scopes);
    }

    /// <summary>Makes every table, and answers queries with one page after the other.</summary>
    private sealed class Answers(params (string Row, string? Next)[] pages) : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        public string? Authorization { get; private set; }

        public AzureTableRows Rows(string account = "https://contoso.table.core.windows.net", TokenCredential? credential = null, TimeSpan? patience = null) => new(new()
        {
            Patience = patience ?? TimeSpan.FromMinutes(1),
            AccountUri = new(account),
            Credential = credential ?? new FixedToken(),
            Transport = new HttpClientTransport(new HttpClient(this)),
        });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.Authorization?.ToString();
            if (request.Method == HttpMethod.Post)
            {
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent));
            }

            var (row, next) = pages[Asked.Count];
            Asked.Add(Uri.UnescapeDataString(request.RequestUri!.Query.Split("NextPartitionKey=") is [_, var from] ? from : ""));
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$"""{"value":[{{row}}]}""") };
            if (next is not null)
            {
                answer.Headers.Add("x-ms-continuation-NextPartitionKey", next);
            }

            return Task.FromResult(answer);
        }
    }

    private sealed class FixedToken : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        /// <summary>Awaited before a token is given; done, unless a test brings its own.</summary>
        public TaskCompletionSource Slow { get; init; } = Done();

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            lock (Scopes)
            {
                Scopes.AddRange(requestContext.Scopes);
            }

            return new("secret", DateTimeOffset.MaxValue);
        }

        private static TaskCompletionSource Done()
        {
            var done = new TaskCompletionSource();
            done.SetResult();
            return done;
        }

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            var token = GetToken(requestContext, cancellationToken);
            await Slow.Task.WaitAsync(cancellationToken);
            return token;
        }
    }
}
