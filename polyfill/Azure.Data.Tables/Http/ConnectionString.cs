namespace Azure.Data.Tables.Http;

/// <summary>An account, as its connection string names it. Only those with an account key are read.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    // Published, and the same for every emulator.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">The message holds nothing of the text, which is a secret.</exception>
    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var parts = Parts(text);
        if (bool.TryParse(parts.GetValueOrDefault("UseDevelopmentStorage"), out var emulator) && emulator)
        {
            return new(new($"http://127.0.0.1:10002/{EmulatorAccount}"), new(EmulatorAccount, EmulatorKey));
        }

        var (account, key) = (parts.GetValueOrDefault("AccountName"), parts.GetValueOrDefault("AccountKey"));
        if (string.IsNullOrEmpty(account) || string.IsNullOrEmpty(key))
        {
            throw new FormatException("The connection string needs AccountName and AccountKey.");
        }

        var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol") ?? "https";
        var suffix = parts.GetValueOrDefault("EndpointSuffix") ?? "core.windows.net";
        var endpoint = parts.GetValueOrDefault("TableEndpoint") ?? $"{protocol}://{account}.table.{suffix}";
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
            ? new(uri, new(account, key))
            : throw new FormatException("The connection string's TableEndpoint is no address.");
    }

    private static Dictionary<string, string> Parts(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A key ends with equals signs of its own.
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
            {
                throw new FormatException("The connection string is no list of name=value, each name once.");
            }
        }

        return parts;
    }
}
