using System.Text.Json;
using KeyAccountBot.Playbook.Checks;

namespace KeyAccountBot.Bench.Checking;

/// <summary>One deal a line in, one result a line out, in the same order. A line that cannot be read is answered with what is wrong.</summary>
internal static class CheckLines
{
    /// <returns>False when a line could not be read.</returns>
    public static async Task<bool> RunAsync(TextReader input, TextWriter output, CheckOptions options)
    {
        var (number, fine) = (0, true);
        while (await input.ReadLineAsync() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var (result, ok) = Check(line, number, options);
            fine &= ok;
            await output.WriteLineAsync(result);
        }

        return fine;
    }

    internal static (string Json, bool Ok) Check(string line, int number, CheckOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var deal = DealReader.Read(document.RootElement);
            var check = CheckEngine.Run(deal.Input, options.Thresholds, RuleSettings.Full);
            var shared = CheckEngine.RunForChannel(deal.Input, options.Thresholds, RuleSettings.Full);
            return (ResultWriter.Write(number, deal.Id, check, shared), true);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return (ResultWriter.Error(number, e.Message), false);
        }
    }
}
