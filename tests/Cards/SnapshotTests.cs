using KeyAccountBot.Tests;

namespace KeyAccountBot.Cards.Tests;

/// <summary>
/// Every sample card against its approved text in Approved/. What differs is written beside it as *.received.json; when the
/// picture of the card is right, rename that file to approve it.
/// </summary>
public sealed class SnapshotTests
{
    public static TheoryData<string> Names => [.. SampleCards.All.Select(c => c.FileName)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_looks_as_approved(string name)
    {
        var text = CardText.Of(SampleCards.All.Single(c => c.FileName == name).Rendered);
        var (approved, received) = (PathOf($"{name}.json"), PathOf($"{name}.received.json"));
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"The card differs from what was approved. If the new one is right, rename {received} to {Path.GetFileName(approved)}.");
    }

    [Fact]
    public void No_approved_file_is_left_over()
    {
        var known = SampleCards.All.Select(c => $"{c.FileName}.json").ToHashSet();
        var files = Directory.EnumerateFiles(PathOf(""), "*.json").Select(f => Path.GetFileName(f)).Where(f => !f.Contains(".received.", StringComparison.Ordinal));
        Assert.DoesNotContain(files, f => !known.Contains(f));
    }

    private static string PathOf(string file) => Repository.Path($"tests/Cards/Approved/{file}");
}
