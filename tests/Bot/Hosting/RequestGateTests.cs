using System.IO.Compression;
using System.Net;
using System.Text;
using KeyAccountBot.Bot.Tests.Identity;
using KeyAccountBot.Bot.Tests.Identity.Support;

namespace KeyAccountBot.Bot.Tests.Hosting;

/// <summary>Requests with a good token, and what no client of Teams would send.</summary>
public sealed class RequestGateTests(RegisteredBotFixture fixture) : IClassFixture<RegisteredBotFixture>
{
    private RegisteredBot Bot => fixture.Bot;

    [Fact]
    public async Task A_body_of_5_MB_is_refused_before_it_is_sent()
    {
        var body = new PromisedContent(5 * 1024 * 1024);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = body };
        request.Headers.ExpectContinue = true;
        request.Headers.Authorization = new("Bearer", Bot.Token.Sign());
        using var response = await Bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.False(body.WasAskedFor);
    }

    [Fact]
    public async Task A_body_of_5_MB_in_chunks_is_refused_too() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(new ChunkedContent(Text(new string('x', 5 * 1024 * 1024)))));

    [Fact]
    public async Task A_long_message_in_chunks_is_answered()
    {
        var long100KB = Bot.Activity(new string('长', 50_000));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(new ChunkedContent(Encoding.UTF8.GetBytes(long100KB.ToJsonString()))));
    }

    [Theory]
    [InlineData(65)]
    [InlineData(100_000)]
    public async Task Deeply_nested_JSON_is_a_bad_request(int depth)
    {
        var activity = Bot.Activity().ToJsonString();
        var deep = activity[..^1] + ",\"value\":" + new string('[', depth) + new string(']', depth) + "}";

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Json(deep)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{} // nothing")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("<activity/>")]
    public async Task What_is_no_JSON_object_is_a_bad_request(string body) => Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Json(body)));

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=b")]
    [InlineData(null)]
    public async Task Another_content_type_is_told_so(string? type)
    {
        var body = Json(Bot.Activity().ToJsonString());
        body.Headers.Remove("Content-Type");
        if (type is not null)
        {
            body.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync(body));
    }

    [Fact]
    public async Task A_compressed_body_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(Text(new string('x', 5 * 1024 * 1024)));
        }

        var body = new ByteArrayContent(packed.ToArray());
        body.Headers.ContentType = new("application/json");
        body.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync(body));
    }

    [Fact]
    public async Task A_byte_order_mark_does_not_matter()
    {
        var body = new ByteArrayContent([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Bot.Activity().ToJsonString())]);
        body.Headers.ContentType = new("application/json");

        Assert.Equal(HttpStatusCode.OK, await PostAsync(body));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_posts_are_taken(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "api/messages");
        using var response = await Bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private async Task<HttpStatusCode> PostAsync(HttpContent body)
    {
        using var response = await Bot.PostAsync("Bearer " + Bot.Token.Sign(), body);
        return response.StatusCode;
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{text}}"}""");

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>Of unknown length, so that it is sent in chunks.</summary>
    private sealed class ChunkedContent : HttpContent
    {
        private readonly byte[] _bytes;

        public ChunkedContent(byte[] bytes)
        {
            _bytes = bytes;
            Headers.ContentType = new("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class PromisedContent : HttpContent
    {
        private readonly int _length;

        public PromisedContent(int length)
        {
            _length = length;
            Headers.ContentType = new("application/json");
        }

        public bool WasAskedFor { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            WasAskedFor = true;
            return stream.WriteAsync(new byte[_length]).AsTask();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return true;
        }
    }
}
