using KeyAccountBot.Bot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace KeyAccountBot.Bot.Dialogs;

/// <summary>
/// Stands on the stack while an interaction waits for free text. It says nothing itself: what the interaction answers is the
/// turn's result, sent after the stack is saved. A text that is no answer leaves the stack as it is.
/// </summary>
internal sealed class ExpectTextDialog(IExpectsText interaction) : Dialog(interaction.DialogId)
{
    public bool Stays => interaction.Stays;

    public bool TakesAnyText => interaction.TakesAnyText;

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var instance = dc.ActiveDialog!;
        foreach (var (name, value) in (IReadOnlyDictionary<string, string>)options!)
        {
            instance.State[name] = value;
        }

        return Task.FromResult(EndOfTurn);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var state = dc.ActiveDialog!.State.ToDictionary(p => p.Key, p => p.Value as string ?? "");
        var turn = dc.Context.TurnState.Get<Turn>(Turn.StateKey)!;
        var reply = await interaction.OnTextAsync(turn, state, dc.Context.Activity.Text!.Trim(), cancellationToken);
        return new(DialogTurnStatus.Waiting, reply);
    }
}
