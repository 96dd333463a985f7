namespace KeyAccountBot.Storage.Moving;

/// <summary>The data was not moved; the message says why and what to do.</summary>
public sealed class MoveRefusedException(string message) : Exception(message);
