using System.Text;

namespace KeyAccountBot.Bench.Checking;

/// <summary><c>bench -- check</c>: deals in, results out.</summary>
internal static class CheckCommand
{
    public const string Usage = """
        dotnet run --project bench -- check [--thresholds file.json] < deals.jsonl

        Reads one deal a line and writes one result a line; docs/check-json.md describes both.
          --thresholds <file>   an object of thresholds that differ from the defaults
        """;

    /// <returns>0; 1 when a line could not be read; 2 when an option is wrong.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["--help" or "-h" or "-?"])
        {
            Console.WriteLine(Usage);
            return 0;
        }

        if (!CheckOptions.TryRead(args, out var options, out var problem))
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = new StreamReader(Console.OpenStandardInput(), utf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
        return await CheckLines.RunAsync(input, output, options) ? 0 : 1;
    }
}
