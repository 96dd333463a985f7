using System.Text;
using KeyAccountBot.Bench.Checking;
using KeyAccountBot.Bench.Measuring;

const string Usage = """
    dotnet run --project bench -- check [--product] [--thresholds file.json] < deals.jsonl

    Reads one deal a line and writes one result a line; docs/check-json.md describes both.
      --product             the rules of the product instead of all
      --thresholds <file>   an object of thresholds that differ from the defaults

    dotnet run -c Release --project bench -- check-speed | care-speed

    Measures; docs/performance.md has the figures.
    """;

if (args is [var name] && Measurements.All.TryGetValue(name, out var measure))
{
    foreach (var measured in measure())
    {
        Console.WriteLine(measured);
    }

    return 0;
}

if (args is not ["check", .. var rest])
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

if (!CheckOptions.TryRead(rest, out var options, out var problem))
{
    await Console.Error.WriteLineAsync(problem);
    return 2;
}

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var input = new StreamReader(Console.OpenStandardInput(), utf8);
await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
return await CheckLines.RunAsync(input, output, options) ? 0 : 1;
