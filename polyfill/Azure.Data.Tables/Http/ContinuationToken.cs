namespace Azure.Data.Tables.Http;

/// <summary>Where a query goes on: the keys that the service said, of which the second may be absent. As text they are escaped, with a space between them.</summary>
internal readonly record struct ContinuationToken(string? NextPartitionKey, string? NextRowKey)
{
    public static ContinuationToken Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        var parts = text.Split(' ', 2);
        return new(Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : null);
    }

    public static ContinuationToken? After(Response response) =>
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)
            ? new(partition, response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? row : null)
            : null;

    public IEnumerable<string> Options()
    {
        if (NextPartitionKey is not null)
        {
            yield return $"NextPartitionKey={Uri.EscapeDataString(NextPartitionKey)}";
        }

        if (NextRowKey is not null)
        {
            yield return $"NextRowKey={Uri.EscapeDataString(NextRowKey)}";
        }
    }

    public override string ToString() => Uri.EscapeDataString(NextPartitionKey ?? "") + (NextRowKey is null ? "" : " " + Uri.EscapeDataString(NextRowKey));
}
