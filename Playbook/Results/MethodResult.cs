using System.Collections.Immutable;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Results;

/// <summary>What the answers of a method come to, worked out each time from what is on record.</summary>
public sealed record MethodResult(params ImmutableArray<ResultPart> Parts)
{
    /// <summary>Null when there is nothing to say.</summary>
    public static MethodResult? Of(params IEnumerable<ResultPart?> parts) =>
        parts.OfType<ResultPart>().Where(p => !p.Lines.IsEmpty).ToImmutableArray() is { IsEmpty: false } all ? new(all) : null;
}

public sealed record ResultPart(LocalText Title, ImmutableArray<ResultLine> Lines)
{
    public static ResultPart Of(LocalText title, params IEnumerable<ResultLine?> lines) => new(title, [.. lines.OfType<ResultLine>()]);
}

public enum ResultKind
{
    Text,
    Good,
    Watch,

    /// <summary>A question to go and ask.</summary>
    Ask,

    /// <summary>To be copied as it is.</summary>
    Copy,

    /// <summary>A link of a chain, <see cref="ResultLine.Depth"/> steps below its top.</summary>
    Node,
}

/// <param name="Text">May hold what users typed.</param>
public sealed record ResultLine(ResultKind Kind, LocalText Text, int Depth = 0)
{
    /// <summary>What the text is, in a few words: whose pain, which figure, which language.</summary>
    public LocalText? Label { get; init; }

    public static ResultLine Say(LocalText text) => new(ResultKind.Text, text);

    public static ResultLine Good(LocalText text) => new(ResultKind.Good, text);

    public static ResultLine Watch(LocalText text) => new(ResultKind.Watch, text);

    public static ResultLine Ask(LocalText text) => new(ResultKind.Ask, text);

    public static ResultLine Figure(LocalText label, LocalText value) => new(ResultKind.Text, value) { Label = label };
}
