using System.Reflection;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>The page, out of the assembly, and the npm packages, from where the build put them.</summary>
internal sealed class PageFiles(LocalChatOptions options)
{
    /// <summary>
    /// Scripts and styles only from here; the renderer sets styles through the object model, which needs no exception.
    /// Pictures on cards may come from anywhere, as in Teams.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: https:; "
        + "media-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string[] Packages = ["adaptivecards.js", "markdown-it.js"];

    /// <summary>False when the build found no Node: cards cannot be shown then.</summary>
    public bool HasPackages => Array.TrueForAll(Packages, name => File.Exists(Path.Combine(options.PackageFolder, name)));

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpResponse response) => Page("index.html", response));
        routes.MapGet("/local-chat/page/{name}", Page);
        routes.MapGet("/local-chat/packages/{name}", Package);
    }

    private IResult Package(string name, HttpResponse response)
    {
        if (Array.IndexOf(Packages, name) < 0 || !HasPackages)
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "no-cache";
        return Results.File(Path.GetFullPath(Path.Combine(options.PackageFolder, name)), "text/javascript");
    }

    private static IResult Page(string name, HttpResponse response)
    {
        if (Assembly.GetExecutingAssembly().GetManifestResourceStream("local-chat/" + name) is not { } content)
        {
            return Results.NotFound();
        }

        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
        return Results.Stream(content, Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        });
    }
}
