using System.Globalization;
using System.Text;
using Azure.Core;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables.Transactions;

/// <summary>Reads the answer to a transaction: one part for each action, or a single part that says what was wrong.</summary>
internal static class TransactionAnswer
{
    /// <exception cref="TableTransactionFailedException">Nothing was done.</exception>
    public static IReadOnlyList<Response> Read(string text)
    {
        using var lines = new StringReader(text);
        List<Response> parts = [];
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                parts.Add(Part(line, lines));
            }
        }

        return parts.Find(part => part.IsError || part.Status >= 400) is { } failed ? throw Failure(failed) : parts;
    }

    private static PartResponse Part(string statusLine, StringReader lines)
    {
        List<HttpHeader> headers = [];
        while (lines.ReadLine() is { Length: > 0 } line)
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                headers.Add(new(line[..colon], line[(colon + 1)..].Trim()));
            }
        }

        var body = new StringBuilder();
        while (lines.ReadLine() is { } line && !line.StartsWith("--", StringComparison.Ordinal))
        {
            body.Append(line).Append('\n');
        }

        var status = statusLine.Split(' ', 3);
        return new(int.Parse(status[1], CultureInfo.InvariantCulture), status.Length == 3 ? status[2] : "", headers, body.ToString());
    }

    private static TableTransactionFailedException Failure(Response part)
    {
        var error = TableErrorParser.Parse(part.Content.ToMemory());
        var message = error?.Message ?? part.ReasonPhrase;

        // "1:The update condition …": the action's number stands before the message.
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        var index = colon > 0 && int.TryParse(message[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        return new(part.Status, message, error?.Code, index);
    }
}
