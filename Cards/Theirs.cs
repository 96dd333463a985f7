using NodaTime;

namespace KeyAccountBot.Cards;

/// <summary>What somebody else saved while the reader's card was open.</summary>
/// <param name="Value">In words.</param>
/// <param name="By">Null when the author is no longer known.</param>
/// <param name="At">In the time zone of the deal, as <paramref name="Today"/>.</param>
public sealed record Theirs(string Value, string? Note, string? By, LocalDateTime? At, LocalDate Today);
