using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Tests.Parsing;

public sealed class AnswerNumberTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("3.5", 3.5)]
    [InlineData("0", 0)]
    [InlineData("-4", -4)]
    [InlineData("1,200,000", 1200000)]
    [InlineData("１２０", 120)]
    [InlineData("3.2k", 3200)]
    [InlineData("三百二十", 320)]
    public void A_number_is_read_as_people_type_it(string text, double value) => Assert.Equal((decimal)value, AnswerNumber.Parse(text).Value);

    [Theory]
    [InlineData("3,2", ProblemKind.Ambiguous)]
    [InlineData("1.234", ProblemKind.Ambiguous)]
    [InlineData("many", ProblemKind.Unreadable)]
    [InlineData("", ProblemKind.Unreadable)]
    [InlineData("--3", ProblemKind.Unreadable)]
    [InlineData("99999999999999", ProblemKind.OutOfRange)]
    public void What_is_no_number_or_two_is_refused(string text, ProblemKind kind) => Assert.Equal(kind, AnswerNumber.Parse(text).Problem!.Kind);

    [Theory]
    [InlineData(AnswerKind.Number, "3,2")]
    [InlineData(AnswerKind.Number, "1,200")]
    [InlineData(AnswerKind.Money, "3,2 CNY")]
    public void A_value_with_a_comma_is_never_read_as_written(AnswerKind kind, string text) => Assert.False(AnswerValue.TryParse(kind, text, out _));
}
