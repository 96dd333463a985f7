using System.Security.Cryptography;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Turns;

/// <summary>What a piece of a turn gave: a value, or the reply that explains why there is none.</summary>
internal readonly record struct Attempt<T>(T? Value, Reply? Failure)
    where T : class;

/// <summary>
/// The edge of a turn: what fails inside is answered in the user's language with a reference number, and logged with the same
/// number, without a word of what was typed.
/// </summary>
internal sealed partial class Faults(ILogger<Faults> log)
{
    private static readonly LocalText Saved = new(
        "This was saved, but something failed when it was to be shown. Please look at it again in a moment. Reference {0}.",
        "这次的内容已保存，但显示时出了问题，请稍后再查看。编号 {0}。");

    private static readonly LocalText Unreadable = new(
        "What is stored of this is damaged, so I cannot read it. Nothing was changed, and everything else works. Please tell your administrator. Reference {0}.",
        "这部分存储内容已损坏，我无法读取。没有改动任何内容，其他部分都正常。请告知管理员。编号 {0}。");

    private static readonly LocalText Newer = new(
        "This was saved by a newer version of me, and I cannot read it yet. It is safe, nothing was changed, and everything else works. Please ask your administrator to update me. Reference {0}.",
        "这是由我的更新版本保存的，我这个版本还读不了。内容都在，没有任何改动，其他部分都正常。请让管理员更新我的版本。编号 {0}。");

    public async Task<Attempt<T>> TryAsync<T>(Turn turn, Func<Task<T>> work)
        where T : class
    {
        try
        {
            return new(await work(), null);
        }
#pragma warning disable CA1031 // The one catch-all of a turn: nobody above can tell the user.
        catch (Exception e) when (e is not OperationCanceledException and not UnauthorizedAccessException)
#pragma warning restore CA1031
        {
            var reference = RandomNumberGenerator.GetHexString(8);
            var unavailable = e as StorageUnavailableException;
            turn.Context.TurnState.Get<TurnOutcome>(TurnOutcome.StateKey)?.Note(unavailable is null ? TurnOutcome.Failed : TurnOutcome.NoStorage);
            if (unavailable is not null)
            {
                StorageFailed(log, reference, unavailable.Fault, e);
            }
            else
            {
                TurnFailed(log, reference, e);
            }

            return new(null, new(Notices.Of(turn, Explain(turn, e).With(reference))));
        }
    }

    /// <summary>The same for an event of Teams: there is nobody to tell, who would do it again. All of it may be done twice.</summary>
    public async Task<Attempt<T>> TryTwiceAsync<T>(Turn turn, Func<Task<T>> work)
        where T : class =>
        await TryAsync(turn, work) is { Failure: null } done ? done : await TryAsync(turn, work);

    private static LocalText Explain(Turn turn, Exception fault) =>
        SavedChange.IsMarked(turn) ? Saved
        : fault is CorruptRowException row ? row.IsNewer ? Newer : Unreadable
        : Explain(fault as StorageUnavailableException);

    private static LocalText Explain(StorageUnavailableException? fault) => fault?.Fault switch
    {
        _ when fault?.OutcomeUnknown == true => new(
            "The storage gave no answer, so it is not certain that this was saved. Please look at the deal before you repeat it. Reference {0}.",
            "存储没有回应，不能确定这次的内容是否已保存。请先查看商机，再决定是否重做。编号 {0}。"),
        StorageFault.Busy => new(
            "The storage is busy, and nothing of this was saved. Please try again in a moment. Reference {0}.",
            "存储正忙，这次的内容没有保存，请稍后再试。编号 {0}。"),
        StorageFault.Full => new(
            "The storage is full, and nothing of this was saved; what was saved before is safe. Please tell your administrator. Reference {0}.",
            "存储空间已满，这次的内容没有保存，以前保存的都在。请告知管理员。编号 {0}。"),
        StorageFault.ReadOnly => new(
            "The storage can be read but not written, so nothing of this was saved. Please tell your administrator. Reference {0}.",
            "存储目前只能读不能写，这次的内容没有保存。请告知管理员。编号 {0}。"),
        StorageFault.Damaged or StorageFault.NewerFormat or StorageFault.Foreign or StorageFault.Unfinished => new(
            "The storage is there but cannot be read, so nothing of this was saved. Please tell your administrator. Reference {0}.",
            "存储还在，但无法读取，这次的内容没有保存。请告知管理员。编号 {0}。"),
        not null => new(
            "The storage cannot be reached, and nothing of this was saved. Please try again later. Reference {0}.",
            "暂时连不上存储，这次的内容没有保存，请稍后再试。编号 {0}。"),
        null => new(
            "Something went wrong on our side, and nothing of this was saved. Please try again; if it stays so, tell your administrator. Reference {0}.",
            "我们这边出了问题，这次的内容没有保存。请再试一次，如仍不行请告知管理员。编号 {0}。"),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Reference}: storage {Fault}")]
    private static partial void StorageFailed(ILogger log, string reference, StorageFault fault, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Reference} failed")]
    private static partial void TurnFailed(ILogger log, string reference, Exception exception);
}
