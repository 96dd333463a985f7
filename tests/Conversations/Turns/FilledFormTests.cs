using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Conversations.Plan;

namespace KeyAccountBot.Conversations.Turns;

/// <summary>A form that was filled in and can save nothing just now stays where it is: what was typed is nowhere else.</summary>
public sealed class FilledFormTests
{
    private const string OpenList = "Open: send the list · Lin Wei · due Wed 25 Nov";

    [Theory]
    [InlineData("assess acme", "Save & next", false)]
    [InlineData("assess acme", "Save & next", true)]
    [InlineData("visit acme", "Save", false)]
    [InlineData("edit acme", "Save", true)]
    public async Task It_stays_while_others_keep_saving_first(string command, string save, bool older)
    {
        await using var chat = await PlannedChat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var form = await lin.Says(command);
        (string, string)[] filled = command.StartsWith("assess", StringComparison.Ordinal) ? [(Ask.Us(1), "+"), (Ask.Note(1), "they told us")]
            : command.StartsWith("visit", StringComparison.Ordinal) ? [(Inputs.OthersMet, "Kim"), (Inputs.What, "they told us")] : [(Inputs.Account, "ACME")];
        var before = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision;
        chat.Rows.Contends = true;
        await StaysAsync(lin, form, "Others are changing this deal at this very moment", save, older, filled);
        Assert.Equal(before, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision);

        // It is sent again as it stands.
        chat.Rows.Contends = false;
        await form.Tap(save, filled);
        Assert.Equal(before + 1, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision);
    }

    [Fact]
    public async Task A_visit_to_the_customer_stays_too()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME retrofit @ ACME");
        var account = await lin.Says("account acme");
        await (await account.Tap("Log a visit")).Tap("Save", (Inputs.OthersMet, "Kim"));
        var form = await (await lin.Says("account acme")).Tap("Log a visit");
        chat.Rows.Contends = true;
        await StaysAsync(lin, form, "Others are changing this deal", "Save", older: false, (Inputs.OthersMet, "Rao"), (Inputs.What, "a new plant"));
    }

    [Theory]
    [InlineData("Done", "This action was done or dropped meanwhile.")]
    [InlineData("Close", "This deal is closed.")]
    public async Task The_form_of_an_action_stays_when_it_was_settled_meanwhile(string meanwhile, string told)
    {
        await using var chat = await PlannedChat.StartAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var plan = await lin.Says("plan acme + send the list, 25 Nov");
        var form = await plan.Tap(OpenList);
        var fresh = await plan.Tap("Add action");
        if (meanwhile == "Close")
        {
            await lin.Says("close acme lost price");
            await StaysAsync(lin, fresh, told, "Plan it", older: false, (Inputs.What, "call Rao"));
        }
        else
        {
            await (await ben.Says("plan acme")).Tap(meanwhile);
        }

        await StaysAsync(lin, form, told, "Save", older: false, (Inputs.What, "send the whole list, with prices"));
        await StaysAsync(lin, form, told, "Save", older: true, (Inputs.Due, "someday"));
    }

    [Theory]
    [InlineData(true, "This person was taken off the map.")]
    [InlineData(false, "This deal is closed.")]
    public async Task The_form_of_a_person_stays_when_the_person_was_removed_meanwhile(bool removed, string told)
    {
        await using var chat = await PlannedChat.StartAsync("Rao, head");
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var form = await (await lin.Says("map acme")).Tap("Rao");
        var fresh = await (await lin.Says("map acme")).Tap("Add person");
        if (removed)
        {
            await (await (await (await ben.Says("map acme")).Tap("Rao")).Tap("Remove")).Tap("Remove");
        }
        else
        {
            await lin.Says("close acme lost price");
            await StaysAsync(lin, fresh, told, "Save", older: false, ("Name", "Pan"));
        }

        await StaysAsync(lin, form, told, "Save", older: false, ("Job", "Project VP"));
        await StaysAsync(lin, form, told, "Met today", older: true, ("Job", "Project VP"));
    }

    [Theory]
    [InlineData("removed", "This step is not on the route any more.")]
    [InlineData("done", "This step was done or dropped meanwhile.")]
    [InlineData("closed", "This deal is closed.")]
    public async Task The_form_of_a_step_stays_when_it_was_settled_meanwhile(string meanwhile, string told)
    {
        await using var chat = await PlannedChat.StartAsync("Rao, head");
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var route = await lin.Says("route acme + Rao, event, 10 Dec");
        var form = await route.Tap("Rao");
        var fresh = await route.Tap("Add step");
        switch (meanwhile)
        {
            case "removed":
                await (await (await (await ben.Says("map acme")).Tap("Rao")).Tap("Remove")).Tap("Remove");
                break;
            case "done":
                await (await ben.Says("route acme")).Tap("Done");
                break;
            default:
                await lin.Says("close acme lost price");
                await StaysAsync(lin, fresh, told, "Save", older: false, ("r.Say", "ask for the spec"));
                break;
        }

        await StaysAsync(lin, form, told, "Save", older: false, ("r.Say", "ask for the spec"));
        await StaysAsync(lin, form, told, "Save", older: true, ("r.Due", "someday"));
    }

    [Fact]
    public async Task What_somebody_did_stays_on_the_card_when_the_person_is_no_candidate_meanwhile()
    {
        await using var chat = await PlannedChat.StartAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var page = await lin.Says("coach acme + Rao, head");
        var card = await page.Tap("Add evidence");
        await (await (await ben.Says("coach acme")).Tap("Rao")).Tap("No candidate");
        await StaysAsync(
            lin, card, "This person is no candidate any more. Nothing of this was saved", "Save", older: false,
            (Inputs.Seen, Seen.Yes), (Inputs.What, "Called back within the hour"), (Inputs.When, "2026-11-15"), (Inputs.Kind, "Witnessed"), (Inputs.Route, "Own"));
    }

    /// <summary>What is answered stands beside the form, which is as it was in its message and on the screen.</summary>
    private static async Task StaysAsync(Seat who, Shown form, string told, string save, bool older, params (string Input, string Value)[] filled)
    {
        var (message, count) = (who.Seen.Single(s => s.MessageId == form.MessageId).Text, who.Seen.Count);
        var shown = older ? await form.Submit(save, filled) : await form.Tap(save, filled);
        Assert.True(older || shown.Card is null, "The form was replaced: " + shown.Text);
        Assert.Equal(message, who.Seen.Single(s => s.MessageId == form.MessageId).Text);
        Assert.Equal(count + 1, who.Seen.Count);
        Assert.Contains(told, who.Last.Text);
    }
}
