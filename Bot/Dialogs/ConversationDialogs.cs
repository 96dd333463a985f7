using KeyAccountBot.Bot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace KeyAccountBot.Bot.Dialogs;

/// <summary>
/// The dialog stack of a conversation: it only says which question free text is an answer to, and of whom it was asked. In a shared
/// conversation what others say neither answers it nor drops it.
/// </summary>
internal sealed class ConversationDialogs(IEnumerable<IExpectsText> waiting)
{
    private readonly ExpectTextDialog[] _dialogs = [.. waiting.Select(w => new ExpectTextDialog(w))];

    /// <summary>What the active dialog makes of the text; null when none waits for this person or the text is no answer.</summary>
    public async Task<Reply?> ContinueAsync(Turn turn, RememberedConversation conversation, CancellationToken cancellationToken)
    {
        var context = await ContextAsync(turn, conversation.Stack, cancellationToken);
        if (WaitingFor(turn, context) is null || AskedOf(context) is not { } asked)
        {
            return null;
        }

        // What was asked in a language is answered in it: a sign or a number has none.
        turn = turn with { Language = asked.Language };
        turn.Context.TurnState.Set(Turn.StateKey, turn);
        var result = await context.ContinueDialogAsync(cancellationToken);
        if (result.Result is not Reply reply)
        {
            return null;
        }

        await FollowAsync(turn, reply, context, cancellationToken);
        return reply;
    }

    /// <summary>Something is waiting that any words of this person may answer.</summary>
    public async Task<bool> TakesAnyTextAsync(Turn turn, RememberedConversation conversation, CancellationToken cancellationToken) =>
        WaitingFor(turn, await ContextAsync(turn, conversation.Stack, cancellationToken)) is { TakesAnyText: true };

    /// <summary>After a command or a tap: what was asked before is dropped, unless it stays, and the new expectation begins.</summary>
    public async Task FollowAsync(Turn turn, Reply reply, RememberedConversation conversation, CancellationToken cancellationToken) =>
        await FollowAsync(turn, reply, await ContextAsync(turn, conversation.Stack, cancellationToken), cancellationToken);

    private async Task FollowAsync(Turn turn, Reply reply, DialogContext context, CancellationToken cancellationToken)
    {
        var asks = reply.Expect is { } expect && expect != Expectation.Nothing ? expect : null;
        var drops = reply.Expect is not null || Active(context) is { Stays: false };
        var others = AskedOf(context) is { } asked && asked.Who != turn.Who.Id;
        if (asks is not null || (drops && !others))
        {
            await context.CancelAllDialogsAsync(cancellationToken);
        }

        if (asks is not null)
        {
            await context.BeginDialogAsync(asks.Dialog, new ExpectTextDialog.Begin(Asked.Now(turn), asks.State), cancellationToken);
        }

        if (reply.SwitchTo is { } language && AskedOf(context) is { } still)
        {
            (still with { Language = language }).Write(context.ActiveDialog!.State);
        }
    }

    private ExpectTextDialog? WaitingFor(Turn turn, DialogContext context) =>
        Active(context) is { } dialog && AskedOf(context) is { } asked && dialog.WaitsFor(turn, asked) ? dialog : null;

    private ExpectTextDialog? Active(DialogContext context) => _dialogs.FirstOrDefault(d => d.Id == context.ActiveDialog?.Id);

    private static Asked? AskedOf(DialogContext context) =>
        context.ActiveDialog is { } active ? Asked.Read(ExpectTextDialog.StateOf(active)) : null;

    private async Task<DialogContext> ContextAsync(Turn turn, StackAccessor stack, CancellationToken cancellationToken)
    {
        var set = new DialogSet(stack);
        foreach (var dialog in _dialogs)
        {
            set.Add(dialog);
        }

        return await set.CreateContextAsync(turn.Context, cancellationToken);
    }
}
