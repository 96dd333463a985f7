namespace Azure.Data.Tables.Models;

/// <summary>A table, as the service names it.</summary>
public sealed class TableItem
{
    internal TableItem(string name) => Name = name;

    public string Name { get; }
}
