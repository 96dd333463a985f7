namespace KeyAccountBot.Storage.Rows;

/// <summary>What was asked breaks a limit that every engine has. Nothing was done; asking again does not help.</summary>
public sealed class RowLimitException(string message) : Exception(message);
