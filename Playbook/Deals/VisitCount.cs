using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>A meeting that a visit added to what the map keeps of somebody, and what the map said before.</summary>
/// <param name="Person">Id of a person of the map.</param>
/// <param name="LastMet">The last meeting before; null when nobody knew of one.</param>
/// <param name="NeverMet">Somebody had put down that there was no meeting yet, which is more than not knowing of one.</param>
public sealed record VisitCount(string Person, LocalDate? LastMet, bool NeverMet = false);
