namespace Azure.Data.Tables.Json;

/// <summary>Names of properties that every entity has.</summary>
internal static class Names
{
    public const string PartitionKey = nameof(PartitionKey);
    public const string RowKey = nameof(RowKey);
    public const string Timestamp = nameof(Timestamp);
    public const string ETag = "odata.etag";

    /// <summary>Sets apart the type of a property, which stands beside it.</summary>
    public const string TypeSuffix = "@odata.type";

    public static bool IsOfTheService(string name) => name is Timestamp or ETag;
}
