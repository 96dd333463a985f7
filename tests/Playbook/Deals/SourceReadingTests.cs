using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Deals;

/// <summary>Who said so, as people type it behind or before what was said.</summary>
public sealed class SourceReadingTests
{
    private static readonly Deal Deal = SomeDeal.New().After(
        new DealEvent.PersonAdded(new("p1", "Sunita Rao", "Technical head")),
        new DealEvent.PersonAdded(new("p2", "饶敏", "采购总监")),
        new DealEvent.PersonAdded(new("p3", "Li Wei")),
        new DealEvent.PersonAdded(new("p4", "Li Jun")));

    [Theory]
    [InlineData("CFO must decide by May, said by Rao", "CFO must decide by May", "p1")]
    [InlineData("CFO must decide by May (said by Sunita Rao).", "CFO must decide by May", "p1")]
    [InlineData("CFO must decide by May; told us by Mr. Rao", "CFO must decide by May", "p1")]
    [InlineData("by May, says Rao", "by May", "p1")]
    [InlineData("by May, source: rao", "by May", "p1")]
    [InlineData("by May, according to Rao", "by May", "p1")]
    [InlineData("by May, from Rao", "by May", "p1")]
    [InlineData("said by Rao", null, "p1")]
    [InlineData("according to the technical head: the spec is ours", "the spec is ours", null)]
    [InlineData("according to technical head, the spec is ours", "the spec is ours", "p1")]
    [InlineData("Rao says the spec is ours", "the spec is ours", "p1")]
    [InlineData("heard from Rao that the spec\nis ours", "the spec\nis ours", "p1")]
    [InlineData("五月前必须定，饶敏说的", "五月前必须定", "p2")]
    [InlineData("五月前必须定 （饶敏说的）", "五月前必须定", "p2")]
    [InlineData("五月前必须定，饶总说的。", "五月前必须定", "p2")]
    [InlineData("五月前必须定，老饶亲口说的", "五月前必须定", "p2")]
    [InlineData("五月前必须定,听饶敏说的", "五月前必须定", "p2")]
    [InlineData("听饶敏说五月前必须定", "五月前必须定", "p2")]
    [InlineData("聽饶敏講，五月前必須定", "五月前必須定", "p2")]
    [InlineData("饶敏告诉我们：五月前必须定", "五月前必须定", "p2")]
    [InlineData("五月前必须定，采购总监说的", "五月前必须定", "p2")]
    [InlineData("饶敏说的", null, "p2")]
    public void Who_is_on_the_map_is_named_and_the_words_are_the_rest(string typed, string? note, string? source)
    {
        var read = SourceReading.Of(Deal, typed);
        if (source is null)
        {
            Assert.Equal((typed, AnswerSource.Other), (read.Note, read.Source));
            return;
        }

        Assert.Equal((note, source, null), (read.Note, AnswerSource.TextOf(read.Source), read.Remark));
    }

    [Theory]
    [InlineData("by May, said by Zhao", "Zhao")]
    [InlineData("五月前必须定，赵倩说的", "赵倩")]
    [InlineData("听赵倩说五月前必须定", "赵倩")]
    public void Who_is_not_on_it_stays_in_the_note_and_is_somebody_else(string typed, string name)
    {
        var read = SourceReading.Of(Deal, typed);
        Assert.Equal((typed, AnswerSource.Other), (read.Note, read.Source));
        Assert.Contains($"“{name}”", read.Remark!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_of_one_name_nobody_is_guessed()
    {
        var read = SourceReading.Of(Deal, "by May, said by Li");
        Assert.Equal(("by May, said by Li", null), (read.Note, read.Source));
        Assert.Contains("Several people", read.Remark!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_behind_the_name_is_kept() =>
        Assert.Equal(("by May, said by Sunita Rao on Monday", "p1"), (
            SourceReading.Of(Deal, "by May, said by Sunita Rao on Monday").Note,
            AnswerSource.TextOf(SourceReading.Of(Deal, "by May, said by Sunita Rao on Monday").Source)));

    [Theory]
    [InlineData("CFO must decide by May")]
    [InlineData("the price per unit")]
    [InlineData("they said they want it by May")]
    [InlineData("confirmed by email")]
    [InlineData("as we said")]
    [InlineData("said by Ana")]
    [InlineData("said by the customer")]
    [InlineData("听说预算没了")]
    [InlineData("客户说的")]
    [InlineData("没有说明")]
    [InlineData("他们说五月前定")]
    [InlineData("预算来自总部")]
    [InlineData("from the board")]
    public void Other_words_name_nobody_and_stay_as_they_are(string typed) =>
        Assert.Equal(new SourceReading(typed, null), SourceReading.Of(Deal, typed));

    [Fact]
    public void Without_a_note_there_is_nobody() => Assert.Equal(new(null, null), SourceReading.Of(Deal, null));
}
