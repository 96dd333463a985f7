using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Faults;

/// <summary>A conversation about a deal in which one call of the storage fails.</summary>
internal static class Disturbed
{
    /// <summary>More calls than any turn makes.</summary>
    public const int Most = 20;

    public static void Fail(Chat chat, int call, bool outcomeUnknown)
    {
        chat.Rows.OutcomeUnknown = outcomeUnknown;
        chat.Rows.FailAt(call);
    }

    public static async Task<string> StateAsync(Chat chat, Someone? owner = null) =>
        string.Join('\n', (await chat.StoredAsync(owner ?? Someone.Lin)).Select(Describe));

    private static string Describe(Deal deal) =>
        $"{deal.Header.Name}|{deal.Revision}|{deal.Stage}|{deal.Closing?.Outcome}|{deal.Header.Amount}|{deal.Members.Count}|"
        + string.Join(',', deal.Answers.OrderBy(a => a.Key.Question).Select(a => $"{a.Key.Question}{a.Value.Value.ToText()}{a.Value.Note}"));

    /// <summary>Known in a team, with a deal that is being assessed.</summary>
    public static async Task BeginAsync(Chat chat, Someone who)
    {
        await chat.InChannel(who).Says("help");
        await chat.OneToOne(who).Says("new ACME");
        await chat.OneToOne(who).Says("assess acme");
    }

    public static async Task<Chat> BegunAsync()
    {
        var chat = await Chat.StartAsync();
        await BeginAsync(chat, Someone.Lin);
        return chat;
    }
}
