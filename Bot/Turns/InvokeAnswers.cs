using System.Collections.Frozen;
using System.Net;
using KeyAccountBot.Playbook.Text;
using Microsoft.Bot.Builder;
using Body = System.Collections.Generic.Dictionary<string, object>;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// What each invoke is answered with, by its name, but for <c>adaptiveCard/action</c>, which is a <see cref="CardTurn"/>, and what the message
/// extension is asked, an <see cref="Extension.ExtensionTurn"/>. None of them
/// is asked for by a card of ours: they are answered so that a client never shows "something went wrong".
/// </summary>
internal static class InvokeAnswers
{
    private static readonly LocalText NothingToOpen = new(
        "There is nothing to open here. Write “help” to me, and I say what I can do.", "这里没有可打开的内容。对我说“帮助”，我会告诉您我能做什么。");

    private static readonly LocalText NothingToSet = new("There is nothing to set here.", "这里没有可设置的内容。");

    private static readonly FrozenDictionary<string, Func<Language, Body?>> ByName = new Dictionary<string, Func<Language, Body?>>
    {
        // Dialogs. An empty answer to a submitted one closes it.
        ["task/fetch"] = Dialog,
        ["task/submit"] = Empty,

        // Of message extensions what ours does not use: links that unfold, settings. Searches and actions are an ExtensionTurn.
        ["composeExtension/queryLink"] = NoResults,
        ["composeExtension/anonymousQueryLink"] = NoResults,
        ["composeExtension/selectItem"] = NoResults,
        ["composeExtension/querySettingUrl"] = language => Composed(new()
        {
            ["type"] = "config",
            ["text"] = NothingToSet.In(language),
            ["suggestedActions"] = new Body { ["actions"] = new List<object>() },
        }),
        ["composeExtension/setting"] = Empty,
        ["composeExtension/onCardButtonClicked"] = Empty,

        // Choices of an input that are looked up while somebody types: ours travel with the card.
        ["application/search"] = _ => new()
        {
            ["statusCode"] = (int)HttpStatusCode.OK,
            ["type"] = "application/vnd.microsoft.search.searchResponse",
            ["value"] = new Body { ["results"] = new List<object>() },
        },

        // Files and sign-in: nothing was offered, so nothing is taken, and nothing of it is kept.
        ["fileConsent/invoke"] = Empty,
        ["signin/verifyState"] = Empty,
        ["signin/tokenExchange"] = Empty,
        ["signin/failure"] = Empty,

        // Thumbs up or down below a message, settings of a bot in a team, buttons in mails.
        ["message/submitAction"] = Empty,
        ["message/fetchTask"] = Dialog,
        ["suggestedActions/submit"] = Empty,
        ["config/fetch"] = Dialog,
        ["config/submit"] = Empty,
        ["actionableMessage/executeAction"] = Empty,

        // Cards from before adaptive ones send no name.
        [""] = Empty,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every name that is answered.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>Null for a name that nobody knows: the SDK answers 501.</summary>
    public static InvokeResponse? For(string? name, Language language) => ByName.TryGetValue(name ?? "", out var answer)
        ? new() { Status = (int)HttpStatusCode.OK, Body = answer(language) }
        : null;

    private static Body? Empty(Language language) => null;

    private static Body Dialog(Language language) =>
        new() { ["task"] = new Body { ["type"] = "message", ["value"] = NothingToOpen.In(language) } };

    private static Body NoResults(Language language) =>
        Composed(new() { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = new List<object>() });

    private static Body Composed(Body result) => new() { ["composeExtension"] = result };
}
