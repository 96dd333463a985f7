using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Results;

/// <summary>The pain chain drawn from the top down, and where it breaks.</summary>
internal static class PainChainResult
{
    private const int Excerpt = 40;

    private static readonly LocalText Chain = new("The chain, from the top", "从上到下的痛点链");
    private static readonly LocalText Breaks = new("Where it breaks", "断在哪里");
    private static readonly LocalText Whole = new("Every pain leads up to an executive.", "每个痛点都连到了高层。");
    private static readonly LocalText NoTop = new(
        "No executive's pain is put down: nobody at the top has a reason to hurry yet.", "还没有高层的痛点：上面还没有人着急。");

    private static readonly LocalText Loose = new(
        "“{0}” leads nowhere yet. Ask: whose figures above does it hurt?", "“{0}”还没有往上连。去问：它影响了上面哪位的指标？");

    private static readonly LocalText ToNothing = new(
        "“{0}” leads to a pain that is not put down. Ask for it in their own words.", "“{0}”连到的痛点还没有写。请问出对方的原话。");

    private static readonly LocalText NoReason = new(
        "“{0}” has no reason below it. Ask: what makes it happen, and who lives with that?", "“{0}”下面还没有原因。去问：为什么会这样，谁在受影响？");

    private static readonly LocalText[] Levels = [new("Executive", "高层"), new("Department head", "部门负责人"), new("Manager", "主管"), new("User", "使用者")];

    public static MethodResult? Of(Deal deal)
    {
        var tree = PainTree.Of(deal);
        return tree.Pains.IsEmpty ? null : MethodResult.Of(
            ResultPart.Of(Chain, tree.Tops.SelectMany(top => Drawn(tree, top, 0))),
            ResultPart.Of(Breaks, Broken(tree).DefaultIfEmpty(ResultLine.Good(Whole))));
    }

    private static IEnumerable<ResultLine> Drawn(PainTree tree, Pain pain, int depth) =>
    [
        new ResultLine(ResultKind.Node, new(pain.Text, pain.Text), depth) { Label = Levels[pain.Level] },
        .. tree.Below(pain).SelectMany(below => Drawn(tree, below, depth + 1)),
    ];

    private static IEnumerable<ResultLine> Broken(PainTree tree)
    {
        if (tree.Pains.All(p => p.Level > 0))
        {
            yield return ResultLine.Watch(NoTop);
        }

        foreach (var pain in tree.Pains)
        {
            var named = Parsing.TextInput.Cut(pain.Text, Excerpt);
            if (pain.Level > 0 && tree.Above(pain) is null)
            {
                yield return ResultLine.Ask((pain.LeadsTo is null ? Loose : ToNothing).With(named));
            }
            else if (pain.Level == 0 && !tree.Below(pain).Any())
            {
                yield return ResultLine.Ask(NoReason.With(named));
            }
        }
    }
}
