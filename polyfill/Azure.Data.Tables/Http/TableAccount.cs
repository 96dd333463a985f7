using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Http;

/// <summary>An account: its address and the pipeline that signs, retries and sends.</summary>
internal sealed class TableAccount
{
    private const string StorageScope = "https://storage.azure.com/.default";

    private readonly TableClientOptions _options;
    private readonly HttpPipeline _pipeline;

    private TableAccount(Uri endpoint, string name, TableClientOptions? options, HttpPipelinePolicy authentication)
    {
        Endpoint = endpoint;
        Name = name;
        _options = options ?? new();
        var pipeline = new HttpPipelineOptions(_options) { RequestFailedDetailsParser = new TableErrorParser() };
        pipeline.PerRetryPolicies.Add(authentication);
        _pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    public Uri Endpoint { get; }

    public string Name { get; }

    /// <summary>The endpoint without a slash at its end.</summary>
    public string Address => Endpoint.AbsoluteUri.TrimEnd('/');

    public static TableAccount WithKey(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, credential.AccountName, options, new SharedKeyLitePolicy(credential));
    }

    public static TableAccount WithToken(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return endpoint.Scheme == Uri.UriSchemeHttps
            ? new(endpoint, NameIn(endpoint), options, new BearerTokenAuthenticationPolicy(credential, StorageScope))
            : throw new ArgumentException("Cannot use TokenCredential without HTTPS.", nameof(endpoint));
    }

    public static TableAccount Of(string connectionString, TableClientOptions? options)
    {
        var parts = ConnectionString.Parse(connectionString);
        return WithKey(parts.Endpoint, parts.Credential, options);
    }

    public HttpMessage Message(RequestMethod method, string pathAndQuery)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{Address}/{pathAndQuery}"));
        SetHeaders(message.Request.Headers.SetValue);
        message.Request.Headers.SetValue("x-ms-version", _options.Version);
        return message;
    }

    /// <summary>What each request says, also one inside a transaction.</summary>
    public static void SetHeaders(Action<string, string> set)
    {
        set("DataServiceVersion", "3.0");
        set("Accept", "application/json;odata=minimalmetadata");
    }

    /// <param name="expected">An answer besides success that is none to fail for.</param>
    /// <exception cref="RequestFailedException"/>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken, int expected = 200)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return message.Response.Status is >= 200 and < 300 || message.Response.Status == expected
            ? message.Response
            : throw new RequestFailedException(message.Response);
    }

    // An emulator has the account in the path, the cloud in the host.
    private static string NameIn(Uri endpoint) => endpoint.IsLoopback || IPAddress.TryParse(endpoint.Host, out _)
        ? endpoint.AbsolutePath.Trim('/').Split('/')[0]
        : endpoint.Host.Split('.')[0];
}
