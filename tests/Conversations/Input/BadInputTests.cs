using System.Text.Json.Nodes;

namespace KeyAccountBot.Conversations.Input;

/// <summary>What people type and paste: a clear answer, in their language, and nothing changed that should not be.</summary>
public sealed class BadInputTests
{
    private static readonly string Long = new('x', 500);

    [Theory]
    [InlineData("Deal", "", "1 to 120 characters")]
    [InlineData("Deal", "   \u200b ", "1 to 120 characters")]
    [InlineData("Deal", "LONG", "1 to 120 characters")]
    [InlineData("Customer", "LONG", "at most 120 characters")]
    [InlineData("Amount", "-5", "amount")]
    [InlineData("Amount", "a lot", "amount")]
    [InlineData("Amount", "1e9", "amount")]
    [InlineData("Amount", "99999999999999999999", "amount")]
    [InlineData("Expected signing", "2020-01-01", "passed already")]
    [InlineData("Expected signing", "2027-02-30", "date")]
    [InlineData("Expected signing", "soon", "date")]
    [InlineData("Competitors, with commas", "a,b,c,d,e,f,g", "at most 6 fit")]
    [InlineData("Competitors, with commas", "LONG", "at most 60 fit")]
    public async Task A_form_that_cannot_be_taken_says_why_and_keeps_what_was_typed(string input, string typed, string why)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var value = typed.Replace("LONG", Long, StringComparison.Ordinal);
        var again = await (await lin.Says("new")).Tap("Save", ("Deal", "ACME"), (input, value));
        Assert.Contains(why, again.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(value.Trim(), again.Value(input).Trim());
        Assert.Empty(await chat.StoredAsync(Someone.Lin));
        Assert.Contains("The deal is open.", (await again.Tap("Save", ("Deal", "ACME"), ("Customer", ""), ("Amount", "3.2m"), ("Expected signing", "2027-03-31"), ("Competitors, with commas", "Norda"))).Text);
    }

    [Theory]
    [InlineData("new ACME ３２０万", 3_200_000)]
    [InlineData("new ACME 320万 下周五", 3_200_000)]
    [InlineData("new ACME 1.5 million USD next Friday", 1_500_000)]
    public async Task A_line_is_read_as_people_write(string line, int amount)
    {
        await using var chat = await Chat.StartAsync();
        await chat.OneToOne(Someone.Lin).Says(line);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal(("ACME", amount), (deal.Header.Name, deal.Header.Amount!.Value.Amount));
    }

    [Theory]
    [InlineData("new ACME 3,2")]
    [InlineData("new ACME -5")]
    [InlineData("new ACME 1e9")]
    [InlineData("new ACME 3m CNY 2027-02-30")]
    [InlineData("new ACME 3m CNY 2020-01-01")]
    public async Task A_line_with_an_amount_or_a_date_that_is_none_asks_in_the_form(string line)
    {
        await using var chat = await Chat.StartAsync();
        var form = await chat.OneToOne(Someone.Lin).Says(line);
        Assert.Contains("Competitors, with commas", form.Text);
        Assert.Contains("■", form.Text);
        Assert.Empty(await chat.StoredAsync(Someone.Lin));
    }

    [Theory]
    [InlineData("**ACME** [link](http://evil.example) `code` | # 1. > x")]
    [InlineData("<at>Mara Silva</at> & <b>ACME</b>")]
    [InlineData("🚀👩‍👩‍👧‍👦 ACME 🇨🇳")]
    [InlineData("شركة المستقبل ACME")]
    [InlineData("ACME {{verb}} ${deal} \\u0041 \" ' %s {0}")]
    public async Task A_name_is_kept_and_shown_as_it_was_typed(string name)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var shown = await (await lin.Says("new")).Tap("Save", ("Deal", name), ("Customer", name), ("Competitors, with commas", name.Replace(',', ' ')));
        Assert.Equal(name, (await chat.DealAsync(Someone.Lin)).Header.Name);
        Assert.Contains(name, shown.Text);
        await lin.Says("assess acme");
        await lin.Says($"4 + {name}");
        Assert.Equal(name, (await chat.DealAsync(Someone.Lin)).Answers[Ask.Key(4)].Note);
        foreach (var words in (string[])["deals", "edit acme", "stage acme", "close acme", "members acme", "delete acme", "assess acme"])
        {
            Assert.Contains(name.Length > 40 ? name[..20] : name, (await lin.Says(words)).Text);
        }
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("\u00a0\u200b\u3000")]
    [InlineData("?")]
    [InlineData("asdf qwer")]
    [InlineData("assess Nobody")]
    [InlineData("close Nobody won great")]
    [InlineData("stage Nobody R9")]
    [InlineData("5 + out of nowhere")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Words_that_lead_nowhere_get_a_way_forward(string text)
    {
        await using var chat = await Chat.StartAsync();
        foreach (var seat in (Seat[])[chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben, "zh-CN"), chat.InChannel(Someone.Lin), chat.In(Spot.Group, Someone.Lin)])
        {
            var answer = await seat.Says(text);
            Assert.True(answer.Text.Length > 20 || answer.Text.Contains("one-to-one", StringComparison.Ordinal));
        }

        Assert.Empty(await chat.StoredAsync(Someone.Lin));
    }

    [Fact]
    public async Task Two_deals_alike_are_asked_about_and_an_exact_name_wins()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME North");
        await lin.Says("new ACME South");
        var which = await lin.Says("close acme won best price");
        Assert.Contains("Tap the one you mean", which.Text);
        Assert.Contains("How did it end", (await which.Tap("ACME South")).Text);
        Assert.Contains("ACME North", (await lin.Says("stage acme north")).Text);
        Assert.Contains("Another deal is called the same", (await lin.Says("new ACME North")).Text);
        Assert.All(await chat.StoredAsync(Someone.Lin), deal => Assert.True(deal.IsOpen));
    }

    [Fact]
    public async Task Thirty_thousand_characters_are_answered_and_refused_where_they_do_not_fit()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        var huge = string.Concat(Enumerable.Repeat("太长了。long ", 4000))[..30_000];
        await lin.Says(huge);
        await lin.Says("new " + huge);
        await lin.Says("assess acme");
        Assert.Contains("1,000", (await lin.Says("4 + " + huge)).Text.Replace("1000", "1,000", StringComparison.Ordinal));
        await lin.Says("stage acme R3");
        Assert.Contains("at most 500 characters", (await lin.Says(huge)).Text);
        await lin.Says("close acme lost");
        Assert.Contains("at most 500 characters", (await lin.Says(huge)).Text);
        await lin.Says("members acme + " + huge);
        await lin.Says("assess " + huge);
        var walk = await lin.Says("assess acme");
        Assert.Contains("■", (await walk.Tap("Save", (Ask.Note(4), huge), (Ask.Us(4), "+"))).Text);
        Assert.Equal(1, (await chat.DealAsync(Someone.Lin)).Revision);
    }

    [Fact]
    public async Task Refusals_speak_the_language_of_the_person()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        var form = await (await lin.Says("新建")).Tap("保存", ("商机", ""), ("金额", "很多"), ("预计签约", "2027-02-30"));
        Assert.Contains("商机名称需要 1 到 120 个字符", form.Text);
        Assert.Equal(3, form.Text.Split('■').Length - 1);
        Assert.Contains("没有这个商机", (await lin.Says("评估 不存在的")).Text);
        JsonNode junk = new JsonObject { ["verb"] = "no.such.verb", ["l"] = "zh" };
        Assert.Contains("没有改动任何内容", (await lin.Forges("no.such.verb", junk)).Text);
    }
}
