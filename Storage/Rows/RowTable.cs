namespace KeyAccountBot.Storage.Rows;

/// <summary>The tables. The names are the tables' names in every engine.</summary>
public enum RowTable
{
    Deals,
    Accounts,
    Books,
    Users,
    Conversations,
    Due,
}
