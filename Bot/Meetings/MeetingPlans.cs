using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Bot.Meetings;

/// <summary>
/// Keeps letters of a meeting, once however often they are kept. They say who, which deal and when, so they can be kept while the deal is read:
/// of a meeting that is not saved then, or moved, they find nothing to say.
/// </summary>
internal sealed class MeetingPlans(DueOnce due, DueAlarm alarm)
{
    /// <param name="planner">Whose meeting it is, when that is somebody else than who speaks: to them a brief that is late comes at once, the speaker has it as the answer.</param>
    public async Task KeepAsync(Turn turn, DealId deal, MeetingTime time, CancellationToken cancellationToken, UserId? planner = null)
    {
        var (language, user) = (turn.Language == Language.Chinese ? "zh" : "en", planner ?? turn.Who.Id);
        var after = KeepAsync(turn.Tenant, MeetingLetter.Of(deal, user, time.At, isAfter: true, language, time.Zone), time.AskAt, turn.Now, cancellationToken);
        var isLate = time.BriefAt <= turn.Now;
        await Task.WhenAll(after, isLate && planner is null ? Task.CompletedTask : KeepAsync(
            turn.Tenant, MeetingLetter.Of(deal, user, time.At, isAfter: false, language, time.Zone), isLate ? turn.Now : time.BriefAt, turn.Now, cancellationToken));
    }

    /// <summary>Not under the chat it goes to: a chat that is opened again is written to again.</summary>
    public async Task KeepAsync(TenantId tenant, MeetingLetter letter, Instant at, Instant now, CancellationToken cancellationToken)
    {
        if (await due.PlanAsync(tenant, new(MeetingLetter.Kind, letter.User, letter.ToText(), now), at, letter.Name, letter.Began, cancellationToken))
        {
            alarm.Expect(at);
        }
    }
}
