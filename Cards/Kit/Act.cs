using AdaptiveCards;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Kit;

/// <summary>
/// Makes the actions of one card. Each is an Action.Execute, which the newer clients run, with an Action.Submit of the same
/// data for the others; both say the verb in the data, so that the bot reads them alike.
/// </summary>
internal sealed record Act(Language Language, DealRef? Deal = null)
{
    /// <summary>Sends the inputs with it, and only if they are valid.</summary>
    public AdaptiveExecuteAction Send(LocalText title, string verb, params ReadOnlySpan<(string Key, object Value)> extra) =>
        Make(title.In(Language), verb, AdaptiveAssociatedInputs.Auto, extra);

    /// <summary>Leaves the inputs alone: opening, cancelling, paging.</summary>
    public AdaptiveExecuteAction Open(LocalText title, string verb, params ReadOnlySpan<(string Key, object Value)> extra) =>
        Make(title.In(Language), verb, AdaptiveAssociatedInputs.None, extra);

    /// <summary>For a row that is tapped as a whole.</summary>
    /// <param name="words">The row in words: all that a screen reader gets.</param>
    public AdaptiveExecuteAction Row(string words, string verb, params ReadOnlySpan<(string Key, object Value)> extra) =>
        Make(Plain.Line(words), verb, AdaptiveAssociatedInputs.None, extra);

    /// <summary>A row that saves what is on the card before it goes elsewhere.</summary>
    public AdaptiveExecuteAction SendRow(string words, string verb, params ReadOnlySpan<(string Key, object Value)> extra) =>
        Make(Plain.Line(words), verb, AdaptiveAssociatedInputs.Auto, extra);

    private AdaptiveExecuteAction Make(
        string title, string verb, AdaptiveAssociatedInputs inputs, ReadOnlySpan<(string Key, object Value)> extra)
    {
        var data = new Dictionary<string, object> { [Payload.Verb] = verb };
        if (Deal is { } deal)
        {
            data[Payload.Deal] = deal.Id.ToString();
            data[Payload.Revision] = deal.Revision;
        }

        data[Payload.Language] = CardFrame.Code(Language);
        foreach (var (key, value) in extra)
        {
            data[key] = value;
        }

        return new()
        {
            Title = title,
            Verb = verb,
            Data = data,
            AssociatedInputs = inputs,
            Fallback = new(new AdaptiveSubmitAction { Title = title, Data = data, AssociatedInputs = inputs }),
        };
    }
}
