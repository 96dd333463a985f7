namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>Where something stands in a file, 1-based.</summary>
internal readonly record struct Place(int Line, int Column);

/// <summary>A piece of a content file that remembers where it stood.</summary>
internal abstract record Node(Place Place);

internal sealed record ScalarNode(Place Place, string Value) : Node(Place);

internal sealed record ListNode(Place Place, IReadOnlyList<Node> Items) : Node(Place);

internal sealed record MapNode(Place Place, IReadOnlyList<MapEntry> Entries) : Node(Place);

internal sealed record MapEntry(ScalarNode Key, Node Value);
