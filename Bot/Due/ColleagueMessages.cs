using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>
/// Puts a question to a colleague, and tells who asked what came of it: in their own chats, drawn from the deal as it is then. Who is no
/// member any more gets nothing, and what was taken back, closed or deleted is not asked.
/// </summary>
internal sealed partial class ColleagueMessages(
    DealStore deals, UserStore users, ConversationStore conversations, BookRulesDesk rules, ColleagueNotes notes,
    UnaskedCards say, IClock clock, ILogger<ColleagueMessages> log) : IDueHandler
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
        catch (StorageUnavailableException)
        {
            // Nothing was said yet: it is read before.
            return new(false);
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
            if (!ask.IsOpen || !ColleagueDecision.IsAsked(deal, evidence))
            {
                return DueOutcome.Over;
            }

            // Who removed the bot, or where it may not write, is not reached: who asked is told so.
            var asked = await TellAsync(deal, ask.Colleague, letter, (language, today) => notes.Question(deal, evidence, ask, today, language));
            return asked.WasRefused
                ? await TellAsync(deal, ask.By, letter, (language, _) => ColleagueNotes.Unreached(deal, ask, language)) is { IsOver: false } later ? later : asked
                : asked;
        }

        var judgedBy = await rules.OfAsync(tenant, deal.Book, CancellationToken.None);
        return await TellAsync(deal, ask.By, letter, (language, today) => notes.Answered(deal, judgedBy, evidence, ask, today, language));
    }

    /// <summary>Refused when the person cannot be written to. A member who is none any more is told nothing.</summary>
    private async Task<DueOutcome> TellAsync(Deal deal, UserId who, ColleagueLetter letter, Func<Language, LocalDate, RenderedCard> draw)
    {
        if (!deal.HasMember(who))
        {
            return DueOutcome.Over;
        }

        if (await users.PersonalAsync(deal.Tenant, who, CancellationToken.None) is not { } address)
        {
            return DueOutcome.Refused;
        }

        var chosen = (await conversations.LoadAsync(deal.Tenant, address.ConversationId, CancellationToken.None))?.Language ?? letter.Language;
        var zone = deal.Zone;
        return await say.TellAsync(
            deal.Tenant, who, address, draw(chosen == "zh" ? Language.Chinese : Language.English, clock.GetCurrentInstant().InZone(zone).Date));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter to a colleague cannot be read and is dropped")]
    private static partial void Unreadable(ILogger log);
}
