using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Bot.Deals;

/// <summary>The check of a deal as the product judges it, with the words to show it.</summary>
internal sealed class DealChecks(MethodLibrary methods, CommandWords words)
{
    /// <summary>A next step may open a command by any of its English words.</summary>
    private readonly HashSet<string> _commands = words.Entries.SelectMany(e => e.En).ToHashSet(StringComparer.Ordinal);

    private readonly CheckTexts _texts = CheckTexts.Load();
    private readonly Method _assess = methods.Find(Assessment.MethodId)!;

    public CheckTexts Texts => _texts;

    /// <param name="today">In the deal's time zone.</param>
    /// <param name="rules">Of the deal's book.</param>
    public static CheckResult Run(Deal deal, LocalDate today, BookRules rules) =>
        CheckEngine.Run(CheckInput.Of(deal, today), rules.Thresholds, rules.Settings);

    /// <summary>The same for a place where others read too.</summary>
    public static ChannelCheck RunForChannel(Deal deal, LocalDate today, BookRules rules) =>
        CheckEngine.RunForChannel(CheckInput.Of(deal, today), rules.Thresholds, rules.Settings);

    public CheckNames Names(Deal deal, LocalDate today) => new(deal, CheckInput.Of(deal, today), _texts, _assess, _commands);
}
