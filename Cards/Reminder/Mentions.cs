using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Cards.Reminder;

/// <summary>Colleagues that a card mentions. A client turns a name into a mention only where the text and the entry are the same.</summary>
internal sealed class Mentions
{
    private readonly Dictionary<UserId, string> _texts = [];

    /// <summary>The text to stand in a text block of the card.</summary>
    public string Of(Member person)
    {
        // The name stands in Markdown and in something like XML: what either would read as its own goes.
        var name = new string([.. Plain.Line(person.Name).Where(c => c is not ('<' or '>' or '&' or '*' or '_' or '[' or ']' or '`' or '\\'))]).Trim();
        if (name.Length == 0)
        {
            return "–";
        }

        return _texts[person.Id] = $"<at>{name}</at>";
    }

    public void AddTo(AdaptiveCard card)
    {
        if (_texts.Count > 0 && card.AdditionalProperties["msteams"] is IDictionary<string, object> teams)
        {
            teams["entities"] = _texts.Select(m => (object)new Dictionary<string, object>
            {
                ["type"] = "mention",
                ["text"] = m.Value,
                ["mentioned"] = new Dictionary<string, object> { ["id"] = m.Key.Value, ["name"] = m.Value[4..^5] },
            }).ToList();
        }
    }
}
