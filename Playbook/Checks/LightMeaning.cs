using System.Globalization;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>
/// What a light means for this deal: one sentence with the fact that decided it, and, where one answer would change it, which.
/// Made for a light as <see cref="DealAccess"/> lets the reader see it: of a redacted one it tells only the counts.
/// </summary>
public static class LightMeaning
{
    private static readonly LocalText IfPlusText = new("A + on {0} would make it {1}.", "{0}若为 +，就变成“{1}”。");
    private static readonly LocalText IfMinusText = new("A − on {0} would make it {1}.", "{0}若为 −，就变成“{1}”。");

    /// <param name="method">The assessment, for the titles of its criteria.</param>
    /// <returns>Plain text in both languages; names of competitors and titles are not escaped.</returns>
    public static LocalText Of(GroupLight light, Method method, Thresholds thresholds)
    {
        var says = LightWords.Says(light.GroupId, light.Light);
        var key = light.Redacted ? null : KeyPoints(light);
        var why = Why(light, key, method);
        var next = light.Redacted ? null : Next(light, key, method, thresholds);
        return next is { } then
            ? new($"{says.En}: {why.En}. {then.En}", $"{says.Zh}：{why.Zh}。{then.Zh}")
            : new($"{says.En}: {why.En}.", $"{says.Zh}：{why.Zh}。");
    }

    private static LocalText Why(GroupLight light, Reason? key, Method method) => light.Light switch
    {
        _ when light.Redacted => LightWords.Counts(light),
        Light.Green => new($"{light.Plus} of {light.Criteria.Length} are +, both key points among them", $"{light.Criteria.Length} 项中 {light.Plus} 项为 +，含两个关键点"),
        Light.Grey => LightWords.Counts(light),
        _ => key?.In(method) ?? Rival(light) ?? Answers(light),
    };

    /// <summary>The key points that keep the light down: a minus before a gap, a gap before a dispute. For red only if they do so alone.</summary>
    private static Reason? KeyPoints(GroupLight light)
    {
        var musts = light.Criteria.Where(c => c.Must).ToList();
        if (light.Light is not (Light.Red or Light.Amber) || (light.Light == Light.Red && !musts.All(c => c.CountsAsMinus)))
        {
            return null;
        }

        Reason[] reasons =
        [
            new([.. musts.Where(c => c.Mark == Mark.Minus)], new("{0} is −", "{0}为 −"), new("{0} are −", "{0}为 −")),
            new([.. musts.Where(c => c.LateMinus)], new("{0} is still open, which counts against us this late", "{0}仍未明，到这一步算作不利"), new("{0} are still open, which counts against us this late", "{0}仍未明，到这一步算作不利")),
            new([.. musts.Where(c => c.Mark is Mark.Open or Mark.Unasked)], new("{0} is not known yet", "{0}还不清楚"), new("{0} are not known yet", "{0}还不清楚")),
            new([.. musts.Where(c => c.Disputed)], new("{0} is disputed", "{0}存疑"), new("{0} are disputed", "{0}存疑")),
        ];
        return reasons.FirstOrDefault(r => r.Criteria.Count > 0);
    }

    private static LocalText? Rival(GroupLight light)
    {
        if (!light.Capped)
        {
            return null;
        }

        var ahead = light.Leads.MinBy(l => l.Lead)!;
        return new LocalText("{0} is ahead of us on the points both are rated on, by {1}", "在双方都有评价的项上，{0} 领先我们 {1} 项").With(ahead.Name, -ahead.Lead);
    }

    private static LocalText Answers(GroupLight light) => light.Minus > 0
        ? new LocalText("{0} +, {1} −, {2} open", "+ {0} 项，− {1} 项，未明 {2} 项").With(light.Plus, light.Minus, light.NotKnown + light.Disputed)
        : LightWords.Counts(light);

    private static LocalText? Next(GroupLight light, Reason? key, Method method, Thresholds thresholds) => light.Light switch
    {
        Light.Grey => Missing(light, method, thresholds),
        Light.Amber => IfPlus(light, key, method, Light.Green),
        Light.Red => IfPlus(light, key, method, Light.Amber) ?? IfPlus(light, key, method, Light.Green),
        _ => IfMinus(light, method),
    };

    private static LocalText? Missing(GroupLight light, Method method, Thresholds thresholds)
    {
        var first = light.Criteria.Where(c => !c.CountsAsPlus && c.Mark != Mark.Minus).OrderByDescending(c => c.Must).FirstOrDefault();
        if (first is null)
        {
            return null;
        }

        var missing = thresholds.LightAnswersMin - light.Known - light.Criteria.Count(c => c.LateMinus);
        var text = missing > 1
            ? new LocalText("{1} more answers would show it; begin with {0}.", "再弄清 {1} 项就能看出来，先问{0}。")
            : new LocalText("One more answer would show it; begin with {0}.", "再弄清一项就能看出来，先问{0}。");
        return Fill(text, Title(first, method), new(Number(missing), Number(missing)));
    }

    /// <summary>One question only: one not known before one answered −, a key point before another.</summary>
    private static LocalText? IfPlus(GroupLight light, Reason? key, Method method, Light better)
    {
        var ids = light.TippingPoints.Where(t => t.IfPlus == better).Select(t => t.QuestionId).ToHashSet();
        var pick = light.Criteria.Where(c => ids.Contains(c.QuestionId)).OrderBy(c => c.Mark == Mark.Minus).ThenByDescending(c => c.Must).FirstOrDefault();
        return pick is null ? null
            : key is { Criteria: [var only] } && only == pick ? Fill(new("A + there would make it {0}.", "若为 +，就变成“{0}”。"), LightWords.Of(better))
            : Fill(IfPlusText, Title(pick, method), LightWords.Of(better));
    }

    /// <summary>Only what is not known yet: that a known plus could turn is no news.</summary>
    private static LocalText? IfMinus(GroupLight light, Method method)
    {
        var turns = from t in light.TippingPoints
                    join c in light.Criteria on t.QuestionId equals c.QuestionId
                    where t.IfMinus != Light.Green && c.Mark is (Mark.Open or Mark.Unasked)
                    select Fill(IfMinusText, Title(c, method), LightWords.Of(t.IfMinus));
        return turns.Select(t => (LocalText?)t).FirstOrDefault();
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static LocalText Title(CriterionMark criterion, Method method)
    {
        var title = method.Find(criterion.QuestionId)?.Title ?? new(criterion.QuestionId, criterion.QuestionId);
        return new($"“{title.En}”", $"“{title.Zh}”");
    }

    private static LocalText Fill(LocalText text, params LocalText[] words) => text.With(l => [.. words.Select(w => w.In(l))]);

    private sealed record Reason(IReadOnlyList<CriterionMark> Criteria, LocalText One, LocalText More)
    {
        public LocalText In(Method method)
        {
            var titles = Criteria.Select(c => Title(c, method)).ToList();
            return Fill(titles.Count > 1 ? More : One, new LocalText(
                string.Join(" and ", titles.Select(t => t.En)), string.Join('和', titles.Select(t => t.Zh))));
        }
    }
}
