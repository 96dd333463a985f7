using System.Text.Json;
using KeyAccountBot.Storage.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace KeyAccountBot.Bot.Dialogs;

/// <summary>Reads the stack from the conversation's row. A stack of a version that is gone is dropped: cards need none.</summary>
internal sealed class StackAccessor(ConversationRecord? conversation, IReadOnlySet<string> known) : IStatePropertyAccessor<DialogState>
{
    private DialogState? _state;

    public string Name => nameof(StackAccessor);

    /// <summary>The stack as JSON text; null when nothing is waiting.</summary>
    public string? ToText() => _state is null ? conversation?.Dialogs
        : _state.DialogStack.Count == 0 ? null
        : JsonSerializer.Serialize(_state, DialogJson.Default.DialogState);

    public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(_state ??= Read() ?? new DialogState());

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default)
    {
        _state = value;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        _state = new DialogState();
        return Task.CompletedTask;
    }

    private DialogState? Read()
    {
        if (conversation?.Dialogs is not { } text)
        {
            return null;
        }

        try
        {
            var state = JsonSerializer.Deserialize(text, DialogJson.Default.DialogState);
            if (state is null || state.DialogStack.Any(d => d.Id is null || !known.Contains(d.Id)))
            {
                return null;
            }

            foreach (var instance in state.DialogStack)
            {
                instance.State = instance.State.ToDictionary(p => p.Key, p => (object?)p.Value?.ToString());
            }

            return state;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
