using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Bot.Dialogs;

/// <summary>
/// Of whom something was asked, when and in which language. It stands in the dialog's state beside what the question is about, under
/// names of its own.
/// </summary>
internal sealed record Asked(UserId Who, Instant At, Language Language)
{
    private const string WhoKey = "asked.who";
    private const string AtKey = "asked.at";
    private const string LanguageKey = "asked.l";

    public static Asked Now(Turn turn) => new(turn.Who.Id, turn.Now, turn.Language);

    /// <summary>Null for a state that does not say it: then nobody was asked.</summary>
    public static Asked? Read(IReadOnlyDictionary<string, string> state) =>
        state.TryGetValue(WhoKey, out var who)
        && InstantPattern.ExtendedIso.Parse(state.GetValueOrDefault(AtKey, "")).TryGetValue(default, out var at)
        && LanguageText.Parse(state.GetValueOrDefault(LanguageKey, "")) is { } language
            ? new(new(who), at, language)
            : null;

    public void Write(IDictionary<string, object?> state)
    {
        state[WhoKey] = Who.Value;
        state[AtKey] = InstantPattern.ExtendedIso.Format(At);
        state[LanguageKey] = Language == Language.Chinese ? "zh" : "en";
    }
}
