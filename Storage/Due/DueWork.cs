using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Due;

/// <summary>Something to be done at a time.</summary>
/// <param name="Kind">Who knows what to do, such as <c>reply</c>.</param>
/// <param name="Home">The conversation, or the team, it is for; it goes when the bot is removed from there.</param>
/// <param name="Payload">What the kind needs, as text; at most 32,000 UTF-16 units.</param>
/// <param name="Created">When it became known.</param>
/// <param name="Begun">How often it was begun without knowing how it ended.</param>
/// <param name="Refused">How often it was surely not done.</param>
/// <param name="Tries">How often it was claimed since anybody last said what came of it: who claimed it and said nothing has died.</param>
public sealed record DueWork(string Kind, string Home, string Payload, Instant Created, int Begun = 0, int Refused = 0, int Tries = 0);

/// <summary>Due work as it is stored.</summary>
/// <param name="Shard">0 to 63.</param>
/// <param name="At">Not before.</param>
/// <param name="Key">Its row's key: the time, then an id that stays.</param>
public sealed record DueItem(int Shard, string Key, string ETag, Instant At, string Tenant, DueWork Work);

/// <summary>A page of what is due in a shard.</summary>
/// <param name="Unreadable">Rows that were passed over.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record DuePage(IReadOnlyList<DueItem> Items, IReadOnlyList<CorruptRowException> Unreadable, string? Next)
{
    public static readonly DuePage Empty = new([], [], null);
}
