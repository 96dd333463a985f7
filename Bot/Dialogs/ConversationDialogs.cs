using KeyAccountBot.Bot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace KeyAccountBot.Bot.Dialogs;

/// <summary>The dialog stack of a conversation: it only says which question free text is an answer to.</summary>
internal sealed class ConversationDialogs(IEnumerable<IExpectsText> waiting)
{
    private readonly ExpectTextDialog[] _dialogs = [.. waiting.Select(w => new ExpectTextDialog(w))];

    /// <summary>What the active dialog makes of the text; null when none is active or the text is no answer.</summary>
    public async Task<Reply?> ContinueAsync(Turn turn, RememberedConversation conversation, CancellationToken cancellationToken)
    {
        var context = await ContextAsync(turn, conversation.Stack, cancellationToken);
        var result = await context.ContinueDialogAsync(cancellationToken);
        var reply = result.Result as Reply;
        if (reply is not null)
        {
            await ExpectAsync(context, reply.Expect, cancellationToken);
        }

        return reply;
    }

    /// <summary>Something is waiting that any words may answer.</summary>
    public async Task<bool> TakesAnyTextAsync(Turn turn, RememberedConversation conversation, CancellationToken cancellationToken) =>
        Active(await ContextAsync(turn, conversation.Stack, cancellationToken))?.TakesAnyText ?? false;

    /// <summary>After a command or a tap: what was asked before is dropped, unless it stays, and the new expectation begins.</summary>
    public async Task FollowAsync(Turn turn, Reply reply, RememberedConversation conversation, CancellationToken cancellationToken)
    {
        var context = await ContextAsync(turn, conversation.Stack, cancellationToken);
        if (reply.Expect is null && Active(context) is { Stays: false })
        {
            await context.CancelAllDialogsAsync(cancellationToken);
        }

        await ExpectAsync(context, reply.Expect, cancellationToken);
    }

    private ExpectTextDialog? Active(DialogContext context) => _dialogs.FirstOrDefault(d => d.Id == context.ActiveDialog?.Id);

    private static async Task ExpectAsync(DialogContext context, Expectation? expect, CancellationToken cancellationToken)
    {
        if (expect is null)
        {
            return;
        }

        await context.CancelAllDialogsAsync(cancellationToken);
        if (expect != Expectation.Nothing)
        {
            await context.BeginDialogAsync(expect.Dialog, expect.State, cancellationToken);
        }
    }

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
