using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>
/// Keeps letters. One is kept before what it tells of is saved: whoever dies in between leaves a letter that finds nothing to say, never
/// a question on record that nobody gets.
/// </summary>
internal sealed class ColleagueLetters(DueStore due, DueAlarm alarm)
{
    /// <summary>Until then the deal is saved, unless somebody else saves all the time: then it is looked at again.</summary>
    private static readonly Duration Saving = Duration.FromSeconds(2);

    public Task<DueItem> KeepAsync(Turn turn, ColleagueLetter letter, CancellationToken cancellationToken) =>

        // Not under the chat it goes to: when the bot is removed there, the one who asked is told so.
        due.AddAsync(turn.Tenant, new(ColleagueMessages.KindName, letter.Colleague, letter.ToText(), turn.Now), turn.Now + Saving, cancellationToken);

    /// <param name="saved">What it tells of was saved now.</param>
    public async Task CloseAsync(DueItem kept, bool saved)
    {
        if (saved)
        {
            alarm.Expect(kept.At);
        }
        else
        {
            await due.FinishAsync(kept, CancellationToken.None);
        }
    }
}
