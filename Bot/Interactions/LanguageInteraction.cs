using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>language</c>: the conversation speaks English or Chinese from now on, whatever the client's language is.</summary>
internal sealed class LanguageInteraction : IInteraction
{
    public IReadOnlyList<CommandName> Commands => [CommandName.Language];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.SwitchLanguage];

    /// <summary>Without a language it is the other one: there are two.</summary>
    public Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken) =>
        Task.FromResult(Switch(turn, LanguageText.Parse(rest) ?? Other(turn.Language)));

    public Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        Task.FromResult(Switch(turn, LanguageText.Parse(card[Payload.To] ?? "") ?? Other(turn.Language)));

    private static Reply Switch(Turn turn, Language language) =>
        new(HelpCard.Render(language, turn.Place), ForEveryone: true, SwitchTo: language);

    private static Language Other(Language language) => language == Language.English ? Language.Chinese : Language.English;
}
