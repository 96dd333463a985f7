using System.CommandLine;
using System.CommandLine.Invocation;

namespace KeyAccountBot.Package;

/// <summary>The command line: fills in, checks everything, and writes the package only when nothing is wrong.</summary>
internal static class PackageCommand
{
    private const string Description = "Makes the app package that is uploaded to Teams, from manifest/ and what is told here.";

    /// <returns>0 when the package was written; 1 with every problem on <paramref name="errors"/>.</returns>
    public static int Run(string[] args, AppFolder folder, TextWriter output, TextWriter errors)
    {
        Option<string> outOption = new("--out") { Description = "The file to write. Default: artifacts/KeyAccountBot-VERSION.zip" };
        RootCommand command = new(Description) { outOption };
        Given.AddTo(command);
        command.SetAction(result =>
        {
            var values = Given.Values(result);
            var path = result.GetValue(outOption) ?? Path.Combine("artifacts", $"KeyAccountBot-{values["version"]}.zip");
            return Make(folder, values, path, output, errors);
        });

        // A name may begin with @: it is no file with more arguments.
        var parsed = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var wrong = parsed.Action as ParseErrorAction;
        if (wrong is not null)
        {
            (wrong.ShowHelp, wrong.ShowTypoCorrections) = (false, false);
        }

        var code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors });
        if (wrong is not null)
        {
            errors.WriteLine("--help lists the options.");
        }

        return code;
    }

    private static int Make(AppFolder folder, IReadOnlyDictionary<string, string> values, string path, TextWriter output, TextWriter errors)
    {
        var (package, problems) = AppPackage.Create(folder, values);
        if (package is not null && Write(package, path) is { } reason)
        {
            problems = [reason];
        }

        foreach (var problem in problems)
        {
            errors.WriteLine(problem);
        }

        if (problems.Count > 0)
        {
            return 1;
        }

        output.WriteLine(Path.GetFullPath(path));
        return 0;
    }

    /// <returns>Why it cannot be written; null when it was.</returns>
    private static string? Write(byte[] package, string path)
    {
        try
        {
            var file = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, package);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"--out: '{path}' cannot be written: {e.Message}";
        }
    }
}
