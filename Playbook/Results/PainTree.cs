using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Results;

/// <param name="Place">The question that holds it.</param>
/// <param name="Level">0 for executives, 3 for users.</param>
/// <param name="LeadsTo">The place of the pain above of which this one is a reason; null when nobody said.</param>
public sealed record Pain(string Place, int Level, string Text, string? LeadsTo);

/// <summary>The pains of a deal, joined: each is a reason for the one above it, up to the executives.</summary>
public sealed class PainTree
{
    private PainTree(ImmutableArray<Pain> pains) => Pains = pains;

    /// <summary>Those that were put down, from the top down.</summary>
    public ImmutableArray<Pain> Pains { get; }

    /// <summary>Executives' pains, and those that lead to none that was put down.</summary>
    public IEnumerable<Pain> Tops => Pains.Where(p => Above(p) is null);

    /// <summary>As rules read it; null when no pain was put down.</summary>
    public PainChain? Summary => Pains.IsEmpty ? null : new(Pains.Count(p => Above(p) is not null), Pains.Any(p => Above(p) is { Level: 0 }));

    public static PainTree Of(Deal deal)
    {
        var answers = new SheetAnswers(deal, PainChainMethod.MethodId);
        return new(
        [
            .. PainChainMethod.Levels.SelectMany((level, depth) => level.Places.Select(place =>
                answers.Words(place) is { } text ? new Pain(place, depth, text, depth == 0 ? null : answers.Choice(PainChainMethod.AboveOf(place))) : null))
                .OfType<Pain>(),
        ]);
    }

    /// <summary>The pain above, if it was put down.</summary>
    public Pain? Above(Pain pain) => Pains.FirstOrDefault(p => p.Place == pain.LeadsTo && p.Level < pain.Level);

    /// <summary>The reasons for a pain.</summary>
    public IEnumerable<Pain> Below(Pain pain) => Pains.Where(p => Above(p) == pain);
}
