namespace KeyAccountBot.Instances.Tests;

/// <summary>
/// The same turns for every run: twenty teams of ten. Each person works on a deal of their own; the first four of a team also answer
/// questions of the team's deal at the same time, each another one, so that the end does not depend on who was first.
/// </summary>
internal sealed class Script(Teams teams, RoundRobin bots, int people)
{
    private const int InTeam = 10;
    private const int Shared = 4;
    private int _done;

    /// <summary>Turns that were answered.</summary>
    public int Done => _done;

    /// <param name="atOnce">Conversations that go on at the same time.</param>
    public async Task RunAsync(int atOnce)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce };
        for (var i = 0; i < people; i++)
        {
            teams.Roster(Team(i / InTeam)).Add(Person(i));
        }

        await Parallel.ForEachAsync(Enumerable.Range(0, people / InTeam), options, async (team, _) => await FormAsync(team));
        await Parallel.ForEachAsync(Enumerable.Range(0, people), options, async (person, _) => await WorkAsync(person));
    }

    /// <summary>Where the team's deal is opened and those who answer for it are added.</summary>
    private async Task FormAsync(int team)
    {
        var first = team * InTeam;
        await SayAsync(At(first, Spot.Thread(1, Team(team))), "new Heron 3m CNY");
        for (var other = 1; other < Shared; other++)
        {
            await SayAsync(At(first, Spot.Thread(1 + other, Team(team))), $"members heron + {Person(first + other).Name}");
        }
    }

    private async Task WorkAsync(int person)
    {
        var rep = At(person, Spot.OneToOne(Person(person)));
        var shares = person % InTeam < Shared;
        await SayAsync(rep, "new Kestrel 480k EUR vs none");
        await SayAsync(rep, "assess kestrel");
        await TapAsync(rep, "Save & next", (Ask.Us(1), "+"), (Ask.Us(2), "-"), (Ask.Us(4), "+"), (Ask.Note(4), $"told to {person}"));
        await TapAsync(rep, "Save & next", (Ask.Us(6), "+"), (Ask.Us(7), "-"));
        await SayAsync(rep, $"12 - said by the CFO to {person}");
        await SayAsync(rep, shares ? "assess heron" : "check kestrel");
        await SayAsync(rep, shares ? $"{2 + (person % InTeam)} + heard by {person}" : "deals");
        await SayAsync(rep, "stage kestrel R2 they asked for it");
        await SayAsync(rep, "check kestrel");
        await SayAsync(rep, "close kestrel lost no budget");
    }

    private async Task SayAsync(Rep rep, string text)
    {
        await rep.SaysAsync(text);
        Interlocked.Increment(ref _done);
    }

    private async Task TapAsync(Rep rep, string title, params (string Input, string Value)[] filled)
    {
        await rep.TapsAsync(title, filled);
        Interlocked.Increment(ref _done);
    }

    private Rep At(int person, Spot spot) => new(teams, bots, Person(person), spot);

    private static string Team(int number) => $"19:{number:x32}@thread.tacv2";

    private static Someone Person(int number) =>
        new($"Rep {(char)('A' + (number / 26 % 26))}{(char)('A' + (number % 26))}", $"29:1person{number:0000}", $"8f2c6f9e-0d0b-4f4e-9c57-3a1e5d1f{number:0000}");
}
