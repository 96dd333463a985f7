namespace KeyAccountBot.Tests.Setup;

/// <summary>Something that the tests need is missing or failed; the message says what to do.</summary>
internal sealed class ToolException(string message) : Exception(message);
