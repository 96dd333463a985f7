namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>Contradictions between methods.</summary>
internal static class ContradictionRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new SupportNoCoach(),
        new PoliticsAgainstMap(),
        new ExecutiveNotMet(),
        new CloseAfterEvent(),
        new CloseWithoutEvent(),
        new FundsWithoutFigure(),
        new LikedNotMet(),
        new ValueWithoutNumber(),
        new ValueNegative(),
        new ProfitAgainstBid(),
        new WinningPriceLoses(),
        new CriteriaWithoutEvaluator(),
        new LateDeciderUnmet(),
        new DecidedButOpen(),
        new OwnerUnmet(),
        new MeshNarrow(),
        new CoachAttitude(),
        new CoachWithoutReach(),
        new RivalLikedUnseen(),
        new StrategyMisfit(),
        new SolutionBeforeNeed(),
        new PainStopsLow(),
        new EffortAgainstTier(),
        new FinancesAgainstRatios(),
        new AnswersBeforeChange(),
        new TwoViews(),
        new SignsAgainstAnswers(),
        new OneMouth(),
    ];
}
