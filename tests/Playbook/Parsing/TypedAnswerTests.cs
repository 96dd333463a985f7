using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Tests.Parsing;

public class TypedAnswerTests
{
    [Theory]
    [InlineData("5 + CFO must decide before the tariff change", 5, null, AnswerMark.Plus, "CFO must decide before the tariff change")]
    [InlineData("5+", 5, null, AnswerMark.Plus, null)]
    [InlineData("5：+ 备注", 5, null, AnswerMark.Plus, "备注")]
    [InlineData("5＋备注", 5, null, AnswerMark.Plus, "备注")]
    [InlineData("5. - too late", 5, null, AnswerMark.Minus, "too late")]
    [InlineData("5 − too late", 5, null, AnswerMark.Minus, "too late")]
    [InlineData("第5项 + 财务总监拍板", 5, null, AnswerMark.Plus, "财务总监拍板")]
    [InlineData("第五题 -", 5, null, AnswerMark.Minus, null)]
    [InlineData("#12 ?", 12, null, AnswerMark.Unknown, null)]
    [InlineData("12？", 12, null, AnswerMark.Unknown, null)]
    [InlineData("5 norda -", 5, "norda", AnswerMark.Minus, null)]
    [InlineData("5 norda - they left", 5, "norda", AnswerMark.Minus, "they left")]
    [InlineData("5 Norda: + strong", 5, "Norda", AnswerMark.Plus, "strong")]
    [InlineData("5 In-house +", 5, "In-house", AnswerMark.Plus, null)]
    [InlineData("5 诺达 +，价格低", 5, "诺达", AnswerMark.Plus, "价格低")]
    [InlineData("5 norda yes", 5, "norda", AnswerMark.Plus, null)]
    [InlineData("+ note", null, null, AnswerMark.Plus, "note")]
    [InlineData("+5", 5, null, AnswerMark.Plus, null)]
    [InlineData("?", null, null, AnswerMark.Unknown, null)]
    [InlineData("yes", null, null, AnswerMark.Plus, null)]
    [InlineData("No.", null, null, AnswerMark.Minus, null)]
    [InlineData("是", null, null, AnswerMark.Plus, null)]
    [InlineData("对", null, null, AnswerMark.Plus, null)]
    [InlineData("没有", null, null, AnswerMark.Minus, null)]
    [InlineData("不清楚", null, null, AnswerMark.Unknown, null)]
    [InlineData("don't know", null, null, AnswerMark.Unknown, null)]
    [InlineData("yes, the CFO decides", null, null, AnswerMark.Plus, "the CFO decides")]
    [InlineData("否，预算没了", null, null, AnswerMark.Minus, "预算没了")]
    [InlineData("7 不清楚 再问采购", 7, null, AnswerMark.Unknown, "再问采购")]
    [InlineData("7 no", 7, null, AnswerMark.Minus, null)]
    [InlineData("5 √", 5, null, AnswerMark.Plus, null)]
    public void One_answer_is_read(string text, int? number, string? subject, AnswerMark mark, string? note) =>
        Assert.Equal(new TypedAnswer(number, subject, mark, note), Assert.Single(TypedAnswer.Parse(text)) with { IsWord = false });

    [Theory]
    [InlineData("no", true)]
    [InlineData("有", true)]
    [InlineData("yes, by May", true)]
    [InlineData("-", false)]
    [InlineData("? nobody knows", false)]
    [InlineData("7 no", false)]
    [InlineData("+5", false)]
    public void A_word_without_a_number_is_told_apart(string text, bool isWord) =>
        Assert.Equal(isWord, Assert.Single(TypedAnswer.Parse(text)).IsWord);

    [Theory]
    [InlineData("1+ 2- 3?", "1Plus 2Minus 3Unknown")]
    [InlineData("1＋，2－，3？", "1Plus 2Minus 3Unknown")]
    [InlineData("1+2-3?", "1Plus 2Minus 3Unknown")]
    [InlineData("1 + ok; 2 - no budget；3 ?", "1Plus(ok) 2Minus(no budget) 3Unknown")]
    [InlineData("1 + ok\n2 norda - left\r\n\r\n3 ?", "1Plus(ok) 2norda:Minus(left) 3Unknown")]
    [InlineData("5 + CFO decides:\n- before May\n- with the board\n6 -", "5Plus(CFO decides:\n- before May\n- with the board) 6Minus")]
    [InlineData("5 + CFO; yes, by May; no", "5Plus(CFO; yes, by May; no)")]
    [InlineData("5 +\n- before May", "5Plus(- before May)")]
    [InlineData("1+ 2-\n? who knows", "1Plus 2Minus(? who knows)")]
    [InlineData("+ told us\n- before May\n7 -", "Plus(told us\n- before May) 7Minus")]
    [InlineData("yes; 5 +; -", "Plus 5Plus(-)")]
    [InlineData("5 + CFO decides; then the board\nsays the CFO", "5Plus(CFO decides; then the board\nsays the CFO)")]
    public void Several_answers_are_read_at_once(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TypedAnswer.Parse(text).Select(a => $"{a.Number}{(a.Subject is null ? "" : a.Subject + ":")}{a.Mark}{(a.Note is null ? "" : $"({a.Note})")}")));

    [Theory]
    [InlineData("")]
    [InlineData("CFO must decide")]
    [InlineData("没有预算")]
    [InlineData("no budget until March")]
    [InlineData("5")]
    [InlineData("5 CFO must decide")]
    [InlineData("5 people came to our meeting today and left - sad")]
    [InlineData("10 days left?")]
    [InlineData("0 +")]
    [InlineData("100 +")]
    [InlineData("3.5 + x")]
    [InlineData("In-house team won")]
    [InlineData("hello\n5 +")]
    public void Anything_else_is_no_answer(string text) => Assert.Empty(TypedAnswer.Parse(text));
}
