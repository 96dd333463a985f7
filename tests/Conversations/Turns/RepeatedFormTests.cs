using KeyAccountBot.Cards;
using KeyAccountBot.Conversations.Plan;

namespace KeyAccountBot.Conversations.Turns;

/// <summary>
/// A form that arrives again at an instance that did not answer it, or from an older client, is asked about what its first copy left open:
/// nobody is told that all was saved.
/// </summary>
public sealed class RepeatedFormTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_an_action(bool older) => await AskedAgainAsync(
        lin => lin.Says("plan acme + send the list, 25 Nov"), "plan acme", "Open: send the list · Lin Wei · due Wed 25 Nov", "On record: due Tue 1 Dec", older,
        [(Inputs.Due, "2026-12-01")], [(Inputs.Due, "2026-12-09"), (Inputs.What, "send the whole list")]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_person(bool older) => await AskedAgainAsync(
        lin => lin.Says("map acme"), "map acme", "Rao", "On record: Project lead", older, [("Job", "Project lead")], [("Job", "Project VP"), ("Attitude", "Supporter")]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_step(bool older) => await AskedAgainAsync(
        lin => lin.Says("route acme + Rao, event, 10 Dec"), "route acme", "Rao", "On record: ask first", older, [("r.Say", "ask first")], [("r.Say", "show the report"), ("r.Due", "2026-12-12")]);

    [Fact]
    public async Task Somebody_new_is_told_by_name_again()
    {
        await using var chat = await PlannedChat.StartAsync(adjust: Chat.WithoutGivenAnswers);
        var lin = chat.OneToOne(Someone.Lin);
        var form = await (await lin.Says("map acme")).Tap("Add person");
        var save = form.Invoke("Save", ("Name", "Pan"));
        Assert.Contains("Saved: Pan.", (await lin.Taps(save, form.MessageId)).Text);
        Assert.Contains("Saved: Pan.", (await lin.Taps(save, form.MessageId)).Text);
        Assert.Single((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).People);
    }

    private static async Task AskedAgainAsync(
        Func<Seat, Task<Shown>> start, string command, string row, string asked, bool older, (string, string)[] theirs, (string, string)[] mine)
    {
        await using var chat = await PlannedChat.StartAsync("Rao, head", Chat.WithoutGivenAnswers);
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var form = await (await start(lin)).Tap(row);
        await (await (await ben.Says(command)).Tap(row)).Tap("Save", theirs);
        var save = form.Invoke("Save", mine);
        var first = await lin.Taps(save, form.MessageId);
        Assert.Contains("The rest is saved.", first.Text);
        Assert.Contains(asked, first.Text);
        var revision = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision;
        var again = older ? await lin.SubmitsAsync(save, form.MessageId) : await lin.Taps(save, form.MessageId);
        Assert.Contains("The rest is saved.", again.Text);
        Assert.Contains(asked, again.Text);
        Assert.All(mine, m => Assert.Equal(m.Item2, again.Value(m.Item1)));
        Assert.Equal(revision, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision);
    }
}
