namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs of a conversation, the active one first. The only SDK type that a product stores.</summary>
public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance>? stack) => DialogStack = stack ?? [];

    public List<DialogInstance> DialogStack { get; set; }
}
