namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A piece of conversation that may wait for the user. What it remembers is in its instance on the stack, never in itself.</summary>
public abstract class Dialog
{
    /// <summary>What a dialog returns when it waits for the next turn.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    /// <param name="dialogId">Null: the name of the type.</param>
    protected Dialog(string? dialogId = null) => Id = string.IsNullOrEmpty(dialogId) ? GetType().Name : dialogId;

    /// <summary>Unique in its set, and stored: it must stay what it is.</summary>
    public string Id { get; set; }

    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>Takes the next activity while this dialog is on top. Ends it unless overridden.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Takes the result of a dialog that this one began. Ends with the same result unless overridden.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Asks again.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called while the instance is still on the stack, for whatever reason it leaves.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
