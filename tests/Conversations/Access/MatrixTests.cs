using System.Text.Json.Nodes;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Conversations.Access;

/// <summary>Every command and every verb, by everybody, everywhere: the table of design §7, cell by cell.</summary>
public sealed class MatrixTests
{
    private const string MadeUp = "0190b6f0-1111-7222-8333-444455556666";
    private const string Away = "Sent to you one-to-one.";

    private static readonly (string Role, Someone Who)[] Insiders = [("owner", Someone.Lin), ("member", Someone.Ben), ("manager", Someone.Mara)];

    private static readonly (string Role, Someone Who)[] Outsiders =
        [("other team", Someone.Otto), ("guest", Someone.Guest), ("other tenant", Someone.Lin.Elsewhere)];

    private static readonly (string Role, Someone Who)[] Everybody = [.. Insiders, ("team member", Secrets.Tao), .. Outsiders];

    public static TheoryData<string> Places => new("one-to-one", "channel", "group", "meeting");

    [Fact]
    public async Task Every_command_and_every_verb_has_an_expectation()
    {
        await using var chat = await Chat.StartAsync();
        Assert.Equal(Enum.GetValues<CommandName>().Order(), Expected.Commands.Keys.Order());
        Assert.Equal(chat.Router.Verbs.Order(StringComparer.Ordinal), Expected.Verbs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(chat.Router.Verbs.Order(StringComparer.Ordinal), ForgedTaps.Verbs.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Every_command_answers_each_person_as_the_table_says(string place)
    {
        var (chat, deal) = await Secrets.PlantAsync();
        await using var running = chat;
        List<string> wrong = [];
        foreach (var (command, matter) in Expected.Commands)
        {
            foreach (var (role, who) in Everybody)
            {
                var said = await AskAsync(chat, place, who, Words(command, matter, "kestrel"));
                var madeUp = Outsiders.Contains((role, who)) ? await AskAsync(chat, place, who, Words(command, matter, "quorvex")) : null;
                if (Wrong(place, role, matter, said, madeUp) is { } why)
                {
                    wrong.Add($"{command} by {role} in {place}: {why}: {said.Answer}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(deal.Revision, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision);
        NothingLeaked(chat);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Every_verb_answers_each_person_as_the_table_says(string place)
    {
        var (chat, deal) = await Secrets.PlantAsync();
        await using var running = chat;
        List<string> wrong = [];

        // Those who may change nothing come first, so that what they get is about the deal as it was planted.
        foreach (var (role, who) in Everybody.Reverse())
        {
            var before = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision;
            foreach (var (verb, matter) in Expected.Verbs)
            {
                var said = await TapAsync(chat, place, who, verb, deal.Id.ToString());
                var madeUp = Outsiders.Contains((role, who)) ? await TapAsync(chat, place, who, verb, MadeUp) : null;
                if (Wrong(place, role, matter, said, madeUp) is { } why)
                {
                    wrong.Add($"{verb} by {role} in {place}: {why}: {said.Answer}");
                }
            }

            if (!Insiders.Contains((role, who)) && (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision != before)
            {
                wrong.Add($"{role} changed the deal in {place}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        NothingLeaked(chat);
    }

    /// <summary>Null when the cell is as it must be.</summary>
    private static string? Wrong(string place, string role, Matter matter, Said said, Said? madeUp)
    {
        var all = said.Answer + said.Raw + said.Alone;
        if (madeUp is not null && (said.Answer, Neutral(said.Alone)) != (madeUp.Answer.Replace("quorvex", "kestrel", StringComparison.Ordinal), Neutral(madeUp.Alone)))
        {
            return $"not as for a deal that does not exist ({madeUp.Answer} | {said.Alone} | {madeUp.Alone})";
        }

        if (madeUp is not null && Secrets.In(Secrets.Existence, all) is { } learnt)
        {
            return $"an outsider learns “{learnt}”";
        }

        if (role == "team member" && Secrets.In(Secrets.Words, all) is { } told)
        {
            return $"“{told}” for somebody who is none of the deal";
        }

        if (place != "one-to-one" && Secrets.In(Secrets.Words, said.Answer + said.Raw) is { } shown)
        {
            return $"“{shown}” in a shared place";
        }

        var isPlain = matter is Matter.Nothing or Matter.Book;
        return place switch
        {
            "meeting" when said.Posted > 0 => "posted in a meeting",
            "meeting" => said.Alone.Length > 0 ? null : "no answer at all",
            "group" when isPlain => null,
            "group" => IsAway(said) ? null : "not sent one-to-one",
            _ when isPlain || madeUp is not null => null,
            "channel" when matter is Matter.OneToOne or Matter.Moving => IsAway(said) ? null : "not sent one-to-one",
            "channel" => role == "team member" && matter == Matter.Changing ? Refused(said) : Answered(said),
            _ when role == "team member" => matter switch
            {
                Matter.List => null,
                Matter.Reading => Answered(said),
                Matter.Changing or Matter.Moving => Refused(said),
                _ => IsRefused(said) ? null : Answered(said),
            },
            _ when role == "member" && matter == Matter.Moving => Refused(said),
            _ when role == "manager" && matter == Matter.List => null,
            _ => Answered(said),
        };
    }

    private static bool IsAway(Said said) =>
        said.Answer.Contains(Away, StringComparison.Ordinal) && !said.Answer.Contains("Kestrel", StringComparison.OrdinalIgnoreCase);

    private static bool IsRefused(Said said) =>
        said.Answer.Contains("Only the members of this deal", StringComparison.Ordinal) || said.Answer.Contains("Only its owner and the managers", StringComparison.Ordinal);

    private static string? Refused(Said said) => IsRefused(said) ? null : "not refused";

    private static string? Answered(Said said) =>
        IsRefused(said) ? "refused"
        : said.Answer.Contains("No such deal", StringComparison.Ordinal) || said.Answer.Contains("This deal is gone", StringComparison.Ordinal) ? "no such deal"
        : said.Answer.Contains("Something went wrong", StringComparison.Ordinal) ? "a fault"
        : IsAway(said) ? "sent away"
        : null;

    /// <summary>All that ever left for a place or a person who may not see it, and all that was logged.</summary>
    private static void NothingLeaked(Chat chat)
    {
        var trusted = Insiders.Select(i => Spot.OneToOne(i.Who).Id).ToHashSet();
        var outsiders = Outsiders.Select(o => Spot.OneToOne(o.Who).Id).ToHashSet();
        foreach (var (conversation, body) in chat.Teams.Sent.Where(s => !trusted.Contains(s.Conversation)))
        {
            // To whom it goes is no secret.
            var said = JsonNode.Parse(body)!.AsObject();
            said.Remove("recipient");
            Secrets.Stay(outsiders.Contains(conversation) ? Secrets.Existence : Secrets.Words, conversation, said.ToJsonString(CardReading.AsSent));
        }

        foreach (var (conversation, body) in chat.Teams.Sent)
        {
            var summary = (string?)JsonNode.Parse(body)!["summary"] ?? "";
            Secrets.Stay([.. Secrets.Words, "Lin Wei", "Ben Okafor", "Mara Silva", "Tao Lang"], $"the preview in {conversation}", summary);
            Assert.NotEqual(Spot.Meeting.Id, conversation);
        }

        Secrets.Stay([.. Secrets.Words[..4], Secrets.DealName, "Kestrel", "Lin Wei"], "the log", string.Join('\n', chat.Log.All));
    }

    private static string Words(CommandName command, Matter matter, string deal)
    {
        var word = command == CommandName.Method ? "six-questions" : CommandWords.BuiltIn.Entries.Single(e => e.Name == command).En[0];
        return command == CommandName.Language ? "speak English" : matter is Matter.Nothing or Matter.Book or Matter.List ? word : $"{word} {deal}";
    }

    /// <summary>Both names, because the answer that a name is unknown offers to open it.</summary>
    private static string Neutral(string text) =>
        text.Replace("quorvex", "x", StringComparison.OrdinalIgnoreCase).Replace("kestrel", "x", StringComparison.OrdinalIgnoreCase).Replace(MadeUp, "x", StringComparison.Ordinal);

    private static async Task<Said> AskAsync(Chat chat, string place, Someone who, string words)
    {
        var (seat, alone) = (SeatOf(chat, place, who), chat.OneToOne(who));
        var (here, there) = (seat.Seen.Count, alone.Seen.Count);
        await seat.PostsAsync(seat.Message(words));
        var answers = seat.Seen.Skip(here).ToList();
        Assert.True(place == "meeting" || answers.Count == 1, $"{answers.Count} answers to {words} by {who.Name} in {place}");
        return new(
            string.Concat(answers.Select(a => a.Text)),
            string.Concat(answers.Select(a => a.Summary)),
            place == "one-to-one" ? "" : string.Concat(alone.Seen.Skip(there).Select(a => a.Text)),
            answers.Count);
    }

    private static async Task<Said> TapAsync(Chat chat, string place, Someone who, string verb, string deal)
    {
        var (seat, alone) = (SeatOf(chat, place, who), chat.OneToOne(who));
        var (here, there) = (seat.Seen.Count, alone.Seen.Count);
        var data = ForgedTaps.Data(verb, deal);

        // What would change who is who, or end the deal, only asks.
        (data[Payload.Member], data[Inputs.Outcome], data[Payload.To]) = ("nobody", "", "en");
        var answer = await seat.PostsAsync(seat.Invoke(null, verb, data));
        var posted = seat.Seen.Skip(here).ToList();
        return new(
            Shown.Answer(seat, "", answer!).Text,
            place == "one-to-one" ? "" : answer!.ToJsonString(CardReading.AsSent) + string.Concat(posted.Select(p => p.Text + p.Summary)),
            place == "one-to-one" ? "" : string.Concat(alone.Seen.Skip(there).Select(a => a.Text)),
            posted.Count);
    }

    private static Seat SeatOf(Chat chat, string place, Someone who) => place switch
    {
        "one-to-one" => chat.OneToOne(who),
        "channel" => chat.InChannel(who, 3),
        "group" => chat.In(Spot.Group, who),
        _ => chat.In(Spot.Meeting, who),
    };

    /// <param name="Answer">In the place, or in the client of who tapped.</param>
    /// <param name="Raw">What else reached the place.</param>
    /// <param name="Alone">What came one-to-one instead.</param>
    /// <param name="Posted">Messages in the place.</param>
    private sealed record Said(string Answer, string Raw, string Alone, int Posted);
}
