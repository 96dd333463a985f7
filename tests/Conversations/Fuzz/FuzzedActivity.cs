using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace KeyAccountBot.Conversations.Fuzz;

/// <summary>A recorded activity with changes.</summary>
/// <param name="Sample">Which recording.</param>
/// <param name="Changes">None gives the recording itself.</param>
internal sealed record FuzzedActivity(int Sample, IReadOnlyList<Mutation> Changes)
{
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 1000 };

    private static readonly (string Name, string Text)[] Samples =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fuzz", "Samples"), "*.json")
            .Order(StringComparer.Ordinal).Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))];

    public static IEnumerable<(string Name, FuzzedActivity Activity)> Recorded => Samples.Select((s, i) => (s.Name, new FuzzedActivity(i, [])));

    /// <summary>Shrinks to fewer changes.</summary>
    public static Arbitrary<FuzzedActivity> Any { get; } = Arb.From(
        from sample in Gen.Choose(0, Samples.Length - 1)
        from count in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Constant(1)), (5, Gen.Choose(2, 3)), (2, Gen.Choose(4, 9)))
        from changes in Gen.ArrayOf(
            from place in Gen.Choose(0, 200)
            from how in Gen.Choose(0, 30)
            from what in Gen.Choose(0, 500)
            select new Mutation(place, how, what), count)
        select new FuzzedActivity(sample, changes),
        input => input.Changes.Select((_, at) => input with { Changes = [.. input.Changes.Where((_, i) => i != at)] }));

    /// <param name="teams">URL of the connector.</param>
    /// <param name="id">The activity's own id, unless it was changed.</param>
    public string ToJson(string teams, string id)
    {
        var activity = JsonNode.Parse(Samples[Sample].Text.Replace("{teams}", teams, StringComparison.Ordinal))!.AsObject();
        activity["id"] = id;
        foreach (var change in Changes)
        {
            change.Apply(activity);
        }

        return activity.ToJsonString(Deep)
            .Replace(Mutation.Twice, "", StringComparison.Ordinal)
            .Replace(Mutation.HalfPair, @"\ud83d", StringComparison.Ordinal);
    }

    public override string ToString() => $"{Samples[Sample].Name}: {string.Join(", ", Changes)}";
}
