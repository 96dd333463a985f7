using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>JSON over HTTP to one service URL. An answer that is no success becomes an <see cref="ErrorResponseException"/>.</summary>
internal sealed class ConnectorHttp(Func<HttpClient> client, string serviceUrl, ServiceClientCredentials credentials)
{
    private static readonly MediaTypeHeaderValue _json = new("application/json", "utf-8");

    private readonly string _root = serviceUrl.EndsWith('/') ? serviceUrl : serviceUrl + "/";

    public async Task<TAnswer?> WriteAsync<T, TAnswer>(
        HttpMethod method, string path, T body, JsonTypeInfo<T> type, JsonTypeInfo<TAnswer> answer, CancellationToken stop)
        where TAnswer : class
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        content.Headers.ContentType = _json;
        return Read(await SendAsync(method, path, content, stop), answer);
    }

    public async Task<TAnswer?> GetAsync<TAnswer>(string path, JsonTypeInfo<TAnswer> answer, CancellationToken stop)
        where TAnswer : class => Read(await SendAsync(HttpMethod.Get, path, null, stop), answer);

    public Task DeleteAsync(string path, CancellationToken stop) => SendAsync(HttpMethod.Delete, path, null, stop);

    private async Task<byte[]> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, _root + path) { Content = content };
        await credentials.ProcessHttpRequestAsync(request, stop);
        using var response = await client().SendAsync(request, stop);
        var text = await response.Content.ReadAsByteArrayAsync(stop);
        return response.IsSuccessStatusCode
            ? text
            : throw new ErrorResponseException(new HttpResponseMessageWrapper(response), Read(text, SchemaJson.Wire.ErrorResponse));
    }

    // What was accepted stays accepted, and what was refused stays refused, even when the answer's body is no JSON.
    private static T? Read<T>(byte[] text, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize(text, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
