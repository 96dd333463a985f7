using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Routes;

/// <summary>A relationship route, ready to draw.</summary>
/// <param name="Suggestions">The most pressing first.</param>
/// <param name="Today">In the deal's time zone.</param>
/// <param name="Limits">Of the deal's book, by which the suggestions were made.</param>
public sealed record RouteView(Deal Deal, IReadOnlyList<RouteSuggestion> Suggestions, LocalDate Today, Thresholds Limits)
{
    /// <summary>1-based; one that is not there shows the nearest.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What to say is for members; a manager of the book sees the route without it.</summary>
    public bool ShowsPersonal { get; init; }

    public LocalText? Told { get; init; }

    /// <summary>What could not be taken; may hold what was typed.</summary>
    public IReadOnlyList<LocalText> Problems { get; init; } = [];

    internal LocalDate DayOf(Instant at) => Deal.DayOf(at);
}

/// <param name="OnRecord">Null for a new step.</param>
/// <param name="Texts">As <see cref="RouteText"/>, or as submitted where it could not be read.</param>
/// <param name="Person">Id of whom it is about, or what was typed there.</param>
/// <param name="People">Everybody on the map, by id.</param>
/// <param name="Members">Who can go, by user id.</param>
public sealed record RouteFormView(
    Deal Deal, RouteStep? OnRecord, IReadOnlyDictionary<RouteField, string> Texts, string Person,
    IReadOnlyList<(string Id, string Name)> People, IReadOnlyList<(string Id, string Name)> Members, LocalDate Today)
{
    public bool ShowsPersonal { get; init; }

    public LocalText? Told { get; init; }

    /// <summary>Fields that somebody else changed meanwhile, with what is on record.</summary>
    public IReadOnlyDictionary<RouteField, LocalText> Theirs { get; init; } = new Dictionary<RouteField, LocalText>();

    public IReadOnlyList<Playbook.Parsing.Problem> Problems { get; init; } = [];
}
