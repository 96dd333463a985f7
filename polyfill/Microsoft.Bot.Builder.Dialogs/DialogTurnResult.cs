namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a turn left the stack.</summary>
public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What the last dialog ended with; null unless complete.</summary>
    public object? Result { get; set; } = result;
}

public enum DialogTurnStatus
{
    /// <summary>There was nothing on the stack.</summary>
    Empty,

    /// <summary>The active dialog waits for the user.</summary>
    Waiting,

    /// <summary>The last dialog ended.</summary>
    Complete,

    /// <summary>All dialogs were cancelled.</summary>
    Cancelled,

    CompleteAndWait,
}

/// <summary>Why a dialog is called or ends.</summary>
public enum DialogReason
{
    BeginCalled,
    ContinueCalled,
    EndCalled,
    ReplaceCalled,
    CancelCalled,
    NextCalled,
}
