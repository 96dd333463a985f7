using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Tests.Parsing;

public class StageAndOutcomeTextTests
{
    [Theory]
    [InlineData("r4a", Stage.R4A)]
    [InlineData("R4 A", Stage.R4A)]
    [InlineData("Ｒ４ｂ", Stage.R4B)]
    [InlineData("stage R2", Stage.R2)]
    [InlineData("阶段R2", Stage.R2)]
    [InlineData("Solution", Stage.R4A)]
    [InlineData("方案", Stage.R4A)]
    [InlineData("報價談判", null)]
    [InlineData("报价谈判", Stage.R4B)]
    [InlineData("签约", Stage.R6)]
    [InlineData("待签", Stage.R5)]
    [InlineData("R4A 方案", Stage.R4A)]
    [InlineData("R4A 待签", null)]
    [InlineData("R4", null)]
    [InlineData("R9", null)]
    [InlineData("", null)]
    public void A_stage_is_read_by_code_or_name(string text, Stage? stage)
    {
        var read = StageText.Parse(text);

        Assert.Equal(stage is not null, read.IsValid);
        Assert.Equal(stage, read.IsValid ? read.Value : null);
    }

    [Fact]
    public void Every_stage_is_read_as_it_is_shown() => Assert.All(Enum.GetValues<Stage>(), stage =>
    {
        Assert.Equal(stage, StageText.Parse(StageNames.Of(stage).En).Value);
        Assert.Equal(stage, StageText.Parse(StageNames.Of(stage).Zh).Value);
        Assert.Equal(stage, StageText.Parse(StageNames.Full(stage).En).Value);
        Assert.Equal(stage, StageText.Parse(StageNames.Full(stage).Zh).Value);
    });

    [Fact]
    public void R4_asks_which_half() => Assert.Equal(ProblemKind.Ambiguous, StageText.Parse("r4").Problem!.Kind);

    [Theory]
    [InlineData("won", Outcome.Won)]
    [InlineData("LOST", Outcome.Lost)]
    [InlineData("dropped", Outcome.Dropped)]
    [InlineData("赢单", Outcome.Won)]
    [InlineData("贏單", Outcome.Won)]
    [InlineData("丢单", Outcome.Lost)]
    [InlineData("放弃", Outcome.Dropped)]
    [InlineData("放棄", Outcome.Dropped)]
    public void An_outcome_is_read(string text, Outcome outcome) => Assert.Equal(outcome, OutcomeText.Parse(text).Value);

    [Fact]
    public void Names_of_outcomes_are_read_as_shown() =>
        Assert.All(Enum.GetValues<Outcome>(), o => Assert.Equal((o, o), (OutcomeText.Parse(OutcomeText.Name(o).En).Value, OutcomeText.Parse(OutcomeText.Name(o).Zh).Value)));

    [Theory]
    [InlineData("maybe")]
    [InlineData("")]
    public void Anything_else_says_what_works(string text) =>
        Assert.Contains("won, lost and dropped", OutcomeText.Parse(text).Problem!.Text.En, StringComparison.Ordinal);
}
