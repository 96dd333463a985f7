using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Tests.Deals;

/// <summary>Answers that were given while <c>facts</c> asked for signs, value and strategy.</summary>
public sealed class MovedQuestionsTests
{
    [Fact]
    public void Signs_ticked_there_count_and_each_method_shows_its_own()
    {
        var deal = Old("warning-signs", AnswerKind.MultiChoice, "budget-gone@2026-10-20,price-only,courier@2026-10-21");

        Assert.Equal("budget-gone@2026-10-20,price-only", Text(deal, ControlMethod.MethodId, ControlMethod.SaleSigns));
        Assert.Equal("courier@2026-10-21", Text(deal, DangerMethod.MethodId, DangerMethod.Question));
        Assert.Equal(
            ["budget-gone", "courier", "price-only"],
            CheckInput.Of(deal, SomeDeal.Today).Signs!.Value.Select(s => s.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void None_there_is_none_here() =>
        Assert.Equal("none", Text(Old("warning-signs", AnswerKind.MultiChoice, "none"), DangerMethod.MethodId, DangerMethod.Question));

    [Fact]
    public void An_answer_given_here_stands_in_its_place()
    {
        var deal = Old("warning-signs", AnswerKind.MultiChoice, "budget-gone@2026-10-20,courier@2026-10-21").Told(ControlMethod.MethodId, ControlMethod.SaleSigns, "none");

        Assert.Equal(["courier"], CheckInput.Of(deal, SomeDeal.Today).Signs!.Value.Select(s => s.Id));
    }

    [Fact]
    public void A_tick_added_here_keeps_those_of_there()
    {
        var deal = Old("warning-signs", AnswerKind.MultiChoice, "budget-gone@2026-10-20");
        var control = SomeDeal.Methods.Find(ControlMethod.MethodId)!;
        var merged = AnswerMerge.Merge(deal, control, [new(ControlMethod.SaleSigns, Subject.Us, "budget-gone", "budget-gone@2026-10-20,price-only@2026-11-01")]);

        Assert.Empty(merged.Conflicts);
        Assert.Equal("budget-gone@2026-10-20,price-only@2026-11-01", Text(deal.After([.. merged.Events]), ControlMethod.MethodId, ControlMethod.SaleSigns));
    }

    [Fact]
    public void Value_and_strategy_are_read_as_before()
    {
        var deal = Old("value-measured", AnswerKind.Choice, "yes");
        deal = deal.After(Given("value-confirmed", AnswerKind.Choice, "no"), Given("strategy", AnswerKind.Choice, "flanking"));
        var input = CheckInput.Of(deal, SomeDeal.Today);

        Assert.Equal((new ValueFacts(true, false), Strategy.Flanking), (input.Value!, input.Strategy!.Value));
    }

    private static string? Text(Deal deal, string method, string question) => deal.AnswerTo(method, question, Subject.Us)?.Value.ToText();

    private static Deal Old(string question, AnswerKind kind, string text) => SomeDeal.New().After(Given(question, kind, text));

    private static DealEvent.Answered Given(string question, AnswerKind kind, string text)
    {
        Assert.True(AnswerValue.TryParse(kind, text, out var value));
        return new(new(DealFacts.MethodId, question, Subject.Us), null, value, null, null);
    }
}
