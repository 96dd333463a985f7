using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>
/// Puts a question to a colleague, and tells who asked what came of it: in their own chats, drawn from the deal as it is then. Who is no
/// member any more gets nothing, and what was taken back, closed or deleted is not asked.
/// </summary>
internal sealed partial class ColleagueMessages(
    DealStore deals, UserStore users, ConversationStore conversations, PersonalAddresses addresses, BookRulesDesk rules, ColleagueNotes notes,
    IBotFrameworkHttpAdapter adapter, BotIdentity identity, IClock clock, ILogger<ColleagueMessages> log) : IDueHandler
{
    public const string KindName = "colleague";

    /// <summary>What it tells of is saved within this time, or was not.</summary>
    private static readonly Duration Saving = Duration.FromMinutes(2);

    private static readonly Duration Again = Duration.FromSeconds(10);

    public string Kind => KindName;

    public Duration Lifetime { get; } = Duration.FromDays(3);

    public async Task<DueOutcome> RunAsync(DueItem item)
    {
        if (ColleagueLetter.Read(item.Work.Payload) is not { } letter)
        {
            Unreadable(log);
            return DueOutcome.Refused;
        }

        try
        {
            return await SayAsync(item, new(item.Tenant), letter);
        }
        catch (Exception e) when (e is StorageUnavailableException)
        {
            // Nothing was said yet: it is read before.
            return new(false);
        }
        catch (Exception e) when (ChannelError.Of(e, CancellationToken.None) is { Remedy: ChannelRemedy.RetryLater } fault)
        {
            return new(false, fault.RetryAfter, fault.MayHaveArrived);
        }
        catch (Exception e) when (ChannelFault.Is(e, CancellationToken.None))
        {
            Refused(log, e.GetType().Name);
            return DueOutcome.Refused;
        }
    }

    private async Task<DueOutcome> SayAsync(DueItem item, TenantId tenant, ColleagueLetter letter)
    {
        if (await deals.LoadAsync(tenant, new(letter.Deal), CancellationToken.None) is not { Deal: var deal })
        {
            return DueOutcome.Over;
        }

        var evidence = deal.FindEvidence(letter.Evidence);
        if (evidence?.Asks.Find(a => a.Colleague.Value == letter.Colleague) is not { } ask
            || (letter.IsAnswer ? ask.AnsweredAt : ask.At)?.ToUnixTimeMilliseconds() != letter.At)
        {
            return clock.GetCurrentInstant() - item.Work.Created < Saving ? new(false, Again) : DueOutcome.Over;
        }

        if (!letter.IsAnswer)
        {
            return !ask.IsOpen || !deal.HasMember(ask.Colleague) || !ColleagueDecision.IsAsked(deal, evidence) || await TellAsync(deal, ask.Colleague, letter, (language, today) => notes.Question(deal, evidence, ask, today, language))
                ? DueOutcome.Over
                : await UnreachedAsync(deal, ask, letter);
        }

        var judgedBy = await rules.OfAsync(tenant, deal.Book, CancellationToken.None);
        await TellAsync(deal, ask.By, letter, (language, today) => notes.Answered(deal, judgedBy, evidence, ask, today, language));
        return DueOutcome.Over;
    }

    /// <summary>The colleague removed the bot, or it may not write there.</summary>
    private async Task<DueOutcome> UnreachedAsync(Deal deal, ColleagueAsk ask, ColleagueLetter letter)
    {
        await TellAsync(deal, ask.By, letter, (language, _) => ColleagueNotes.Unreached(deal, ask, language));
        return DueOutcome.Refused;
    }

    /// <summary>False when the person cannot be written to. A member who is none any more is told nothing.</summary>
    private async Task<bool> TellAsync(Deal deal, UserId who, ColleagueLetter letter, Func<Language, LocalDate, RenderedCard> draw)
    {
        if (!deal.HasMember(who))
        {
            return true;
        }

        if (await users.PersonalAsync(deal.Tenant, who, CancellationToken.None) is not { } address)
        {
            return false;
        }

        var chosen = (await conversations.LoadAsync(deal.Tenant, address.ConversationId, CancellationToken.None))?.Language ?? letter.Language;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(deal.TimeZone) ?? DateTimeZone.Utc;
        var card = draw(chosen == "zh" ? Language.Chinese : Language.English, clock.GetCurrentInstant().InZone(zone).Date);
        try
        {
            await ((CloudAdapterBase)adapter).ContinueConversationAsync(
                identity.AppId,
                Addresses.Continuation(address),
                (context, stop) => context.SendActivityAsync(Speaker.Message(card.Content(json => PlainTree.Of(json)!), card.Summary), stop),
                CancellationToken.None);
            return true;
        }
        catch (Exception e) when (ChannelError.Of(e, CancellationToken.None) is { Remedy: not ChannelRemedy.RetryLater } error)
        {
            NotTaken(log, error);
            if (error.Remedy is ChannelRemedy.WaitForUser or ChannelRemedy.ForgetId)
            {
                await addresses.ForgetAsync(deal.Tenant, who, address, CancellationToken.None);
            }

            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter to a colleague cannot be read and is dropped")]
    private static partial void Unreadable(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter to a colleague was given up: {Fault}")]
    private static partial void Refused(ILogger log, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams refused a letter to a colleague: {Error}")]
    private static partial void NotTaken(ILogger log, ChannelError error);
}
