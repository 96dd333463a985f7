namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of one conversation during one turn.</summary>
public class DialogContext
{
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The active dialog first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>Null when nothing is on the stack.</summary>
    public DialogInstance? ActiveDialog => Stack.Count == 0 ? null : Stack[0];

    /// <exception cref="ArgumentException">The set has no such dialog; the stack is as it was.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        var dialog = Named(dialogId);
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return await dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Hands the turn's activity to the active dialog.</summary>
    /// <exception cref="InvalidOperationException">The set no longer has that dialog.</exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) =>
        ActiveDialog is { } active
            ? await Of(active).ContinueDialogAsync(this, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Empty);

    /// <summary>Ends the active dialog and resumes the one below with the result.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } parent
            ? await Of(parent).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends every dialog from the top; none is resumed.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        while (Stack.Count > 0)
        {
            await EndActiveAsync(DialogReason.CancelCalled, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    /// <exception cref="ArgumentException">The set has no such dialog; the stack is as it was.</exception>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        Named(dialogId);
        await EndActiveAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Lets the active dialog ask again; nothing changes.</summary>
    public Task RepromptDialogAsync(CancellationToken cancellationToken = default) =>
        ActiveDialog is { } active ? Of(active).RepromptDialogAsync(Context, active, cancellationToken) : Task.CompletedTask;

    private async Task EndActiveAsync(DialogReason reason, CancellationToken stop)
    {
        if (ActiveDialog is { } active)
        {
            // A dialog that is gone from the set must not keep its stack from being cleared.
            await (Find(active)?.EndDialogAsync(Context, active, reason, stop) ?? Task.CompletedTask);
            Stack.Remove(active);
        }
    }

    private Dialog Named(string dialogId)
    {
        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return Dialogs.Find(dialogId) ?? throw new ArgumentException($"There is no dialog '{dialogId}'.", nameof(dialogId));
    }

    private Dialog Of(DialogInstance instance) =>
        Find(instance) ?? throw new InvalidOperationException($"The stack names the dialog '{instance.Id}', which is not in the set.");

    private Dialog? Find(DialogInstance instance) => string.IsNullOrEmpty(instance.Id) ? null : Dialogs.Find(instance.Id);
}
