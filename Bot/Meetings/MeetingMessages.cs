using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Meetings;

/// <summary>
/// Says one-to-one what comes before and after a meeting, drawn from the deal as it is then. Who is no member any more gets nothing, and of a
/// meeting that was moved, called off, or put down already nothing is said.
/// </summary>
internal sealed partial class MeetingMessages(
    DealStore deals, MeetingLinkStore links, UserStore users, ConversationStore conversations, BookRulesDesk rules, BriefCards cards, MeetingSending sending, DueMeter meter, IClock clock, ILogger<MeetingMessages> log) : IDueHandler
{
    /// <summary>A fault of ours is tried again so often.</summary>
    private const int MostFaults = 8;

    /// <summary>What it tells of is saved within this time, or was not.</summary>
    private static readonly Duration Saving = Duration.FromMinutes(2);

    /// <summary>Who was not reached until then has forgotten the half of it.</summary>
    private static readonly Duration AskedUntil = Duration.FromDays(3);

    private static readonly Duration AMoment = Duration.FromSeconds(5);

    public string Kind => MeetingLetter.Kind;

    /// <summary>It is planned long before it comes; how late it may come it says itself.</summary>
    public Duration Lifetime { get; } = Duration.FromDays(100_000);

    public bool MarksItself => true;

    public async Task<DueOutcome> RunAsync(DueItem item)
    {
        if (MeetingLetter.Read(item.Work.Payload) is not { } letter)
        {
            Unreadable(log);
            return DueOutcome.Refused;
        }

        try
        {
            return sending.IsSaid(item) ? await sending.EndAsync(item) : await SayAsync(item, new(item.Tenant), letter);
        }
        catch (StorageUnavailableException)
        {
            // Nothing was said yet: it is read before, and what comes after is not thrown.
            return new(false, AMoment);
        }
#pragma warning disable CA1031 // One letter with a fault must not keep the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failed(log, e);
            meter.Count(Kind, DueMeter.Failed);
            return item.Work.Refused < MostFaults ? new(false, AMoment) : DueOutcome.Refused;
        }
    }

    private async Task<DueOutcome> SayAsync(DueItem item, TenantId tenant, MeetingLetter letter)
    {
        var (user, now) = (new UserId(letter.User), clock.GetCurrentInstant());

        // Of a meeting in Teams it counts when we were told, and not what the event says of its time.
        var from = letter.Chat is null ? letter.Began : item.Work.Created;
        if (now > from + (letter.IsAfter ? AskedUntil : MeetingTime.BriefUntil))
        {
            meter.Count(Kind, DueMeter.Outdated);
            return DueOutcome.Over;
        }

        if (await deals.LoadAsync(tenant, new(letter.Deal), CancellationToken.None) is not { Deal: { IsOpen: true } deal } || !deal.HasMember(user))
        {
            return DueOutcome.Over;
        }

        if (letter.Chat is { } chat && (await links.FindAsync(tenant, chat, CancellationToken.None)).All(l => l.Deal != deal.Id))
        {
            return DueOutcome.Over;
        }

        var meeting = letter.Chat is null ? MeetingSearch.At(deal, user, letter.Began) : MeetingSearch.Around(deal, letter.Began);
        if (letter.Chat is null && meeting is null)
        {
            return now - item.Work.Created < Saving ? new(false, AMoment) : DueOutcome.Over;
        }

        if ((letter.IsAfter && (MeetingSearch.IsPutDown(deal, user, letter.Began) || (letter.Chat is not null && MeetingSearch.WasHeld(deal, letter.Began))))
            || await users.PersonalAsync(tenant, user, CancellationToken.None) is not { } address)
        {
            return DueOutcome.Over;
        }

        var byRules = await rules.OfAsync(tenant, deal.Book, CancellationToken.None);
        var chosen = (await conversations.LoadAsync(tenant, address.ConversationId, CancellationToken.None))?.Language ?? letter.Language;
        var language = chosen == "zh" ? Language.Chinese : Language.English;
        var card = letter.IsAfter ? BriefCards.After(deal, meeting, letter.Began, letter.Zone, now, language) : cards.Brief(deal, meeting, byRules, now, language);
        return await sending.SendAsync(item, tenant, user, address, card);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter about a meeting cannot be read and is dropped")]
    private static partial void Unreadable(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter about a meeting failed")]
    private static partial void Failed(ILogger log, Exception exception);
}
