namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.InputHint"/>.</summary>
public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
}

/// <summary>Values of <see cref="IMessageActivity.TextFormat"/>.</summary>
public static class TextFormatTypes
{
    public const string Plain = "plain";
}

/// <summary>Values of <see cref="IMessageActivity.AttachmentLayout"/>.</summary>
public static class AttachmentLayoutTypes
{
    public const string List = "list";
}

/// <summary>Values of <see cref="IInstallationUpdateActivity.Action"/>.</summary>
public static class InstallationUpdateActionTypes
{
    public const string Add = "add";
}
