namespace KeyAccountBot.Bench.Load;

/// <summary>A bot answered, but not as it must.</summary>
internal sealed class TurnFailedException(string message) : Exception(message);
