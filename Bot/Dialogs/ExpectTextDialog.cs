using KeyAccountBot.Bot.Turns;
using Microsoft.Bot.Builder.Dialogs;
using NodaTime;

namespace KeyAccountBot.Bot.Dialogs;

/// <summary>
/// Stands on the stack while an interaction waits for free text. It says nothing itself: what the interaction answers is the
/// turn's result, sent after the stack is saved. A text that is no answer leaves the stack as it is.
/// </summary>
internal sealed class ExpectTextDialog(IExpectsText interaction) : Dialog(interaction.DialogId)
{
    /// <summary>Of a question about one thing to do: after that, words mean something else.</summary>
    private static readonly Duration Question = Duration.FromMinutes(60);

    /// <summary>Of something that is come back to.</summary>
    private static readonly Duration Topic = Duration.FromDays(7);

    public bool Stays => interaction.Stays;

    public bool TakesAnyText => interaction.TakesAnyText;

    public static IReadOnlyDictionary<string, string> StateOf(DialogInstance instance) =>
        instance.State.ToDictionary(p => p.Key, p => p.Value as string ?? "");

    /// <summary>What is said in this turn can be the answer: by the person who was asked, and not too late.</summary>
    public bool WaitsFor(Turn turn, Asked asked) => asked.Who == turn.Who.Id && turn.Now - asked.At <= (Stays ? Topic : Question);

    /// <param name="options">A <see cref="Begin"/>.</param>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var (instance, begin) = (dc.ActiveDialog!, (Begin)options!);
        foreach (var (name, value) in begin.State)
        {
            instance.State[name] = value;
        }

        begin.Asked.Write(instance.State);
        return Task.FromResult(EndOfTurn);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = dc.Context.TurnState.Get<Turn>(Turn.StateKey)!;
        var reply = await interaction.OnTextAsync(turn, StateOf(dc.ActiveDialog!), dc.Context.Activity.Text!.Trim(), cancellationToken);
        return new(DialogTurnStatus.Waiting, reply);
    }

    internal sealed record Begin(Asked Asked, IReadOnlyDictionary<string, string> State);
}
