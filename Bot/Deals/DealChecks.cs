using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Accounts;
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
    public static CheckResult Run(DealLookup found, LocalDate today) => Run(found.Deal, today, found.Rules, found.Account);

    /// <summary>The same for a place where others read too.</summary>
    public static ChannelCheck RunForChannel(DealLookup found, LocalDate today) => RunForChannel(found.Deal, today, found.Rules, found.Account);

    /// <param name="rules">Of the deal's book.</param>
    /// <param name="account">Null where it was not read: the check says nothing of it then.</param>
    public static CheckResult Run(Deal deal, LocalDate today, BookRules rules, AccountStanding? account = null) =>
        CheckEngine.Run(CheckInput.Of(deal, today, account), rules.Thresholds, rules.Settings);

    /// <inheritdoc cref="Run(Deal, LocalDate, BookRules, AccountStanding?)"/>
    public static ChannelCheck RunForChannel(Deal deal, LocalDate today, BookRules rules, AccountStanding? account = null) =>
        CheckEngine.RunForChannel(CheckInput.Of(deal, today, account), rules.Thresholds, rules.Settings);

    /// <summary>What a saved change did to the check.</summary>
    /// <param name="inChannel">Of what a channel may be told, and nothing else.</param>
    public static CheckChange Change((Deal Deal, AccountStanding? Account) before, DealLookup after, LocalDate today, bool inChannel) => CheckEngine.Change(
        CheckInput.Of(before.Deal, today, before.Account), CheckInput.Of(after.Deal, today, after.Account), after.Rules.Thresholds, after.Rules.Settings, inChannel);

    public CheckNames Names(Deal deal, LocalDate today) => new(deal, CheckInput.Of(deal, today), _texts, _assess, _commands);
}
