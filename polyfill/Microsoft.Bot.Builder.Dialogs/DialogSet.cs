namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs that may be on one stack.</summary>
public class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState>? _state;
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);

    public DialogSet()
    {
    }

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _state = dialogState;
    }

    /// <exception cref="ArgumentException">Another dialog has its id.</exception>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _dialogs.Add(dialog.Id, dialog);
        return this;
    }

    /// <summary>Loads the stack, once. It is never saved from here: the product saves after the turn.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a place to load from.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var state = _state ?? throw new InvalidOperationException("This dialog set was made without an accessor of its state.");
        return new DialogContext(this, turnContext, await state.GetAsync(turnContext, () => new DialogState(), cancellationToken));
    }

    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }
}
