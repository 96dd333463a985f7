using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>The fixed words about lights; <see cref="LightMeaning"/> joins them with the facts of a deal.</summary>
public static class LightWords
{
    /// <summary>The word that stands beside every coloured light.</summary>
    public static LocalText Of(Light light) => light switch
    {
        Light.Green => new("strong", "有利"),
        Light.Amber => new("mixed", "参半"),
        Light.Red => new("weak", "不利"),
        _ => new("unknown", "不明"),
    };

    /// <summary>Counts of one group, such as "3 known, 1 disputed, 1 open".</summary>
    public static LocalText Counts(GroupLight light)
    {
        List<LocalText> parts = [new($"{light.Known} known", $"清楚 {light.Known} 项")];
        if (light.Disputed > 0)
        {
            parts.Add(new($"{light.Disputed} disputed", $"存疑 {light.Disputed} 项"));
        }

        if (light.NotKnown > 0)
        {
            parts.Add(new($"{light.NotKnown} open", $"未明 {light.NotKnown} 项"));
        }

        return new(string.Join(", ", parts.Select(p => p.En)), string.Join("，", parts.Select(p => p.Zh)));
    }

    /// <summary>What the light says about the deal, without a full stop.</summary>
    internal static LocalText Says(string group, Light light) => (group, light) switch
    {
        (Assessment.Opportunity, Light.Green) => new("On record, the customer has a reason and the means to buy", "从记录看，客户有购买的理由和条件"),
        (Assessment.Opportunity, Light.Amber) => new("The opportunity is there in part", "商机成立了一部分"),
        (Assessment.Opportunity, Light.Red) => new("As things stand, there is hardly an opportunity", "从目前看，商机还不成立"),
        (Assessment.Opportunity, _) => new("Too little is known to say whether there is an opportunity", "了解还太少，看不出有没有商机"),
        (Assessment.Compete, Light.Green) => new("On record, we are well placed to compete", "从记录看，我们有条件参与竞争"),
        (Assessment.Compete, Light.Amber) => new("We can compete on some of the points", "参与竞争，我们有长有短"),
        (Assessment.Compete, Light.Red) => new("As things stand, we are badly placed to compete", "从目前看，我们参与竞争的条件不足"),
        (Assessment.Compete, _) => new("Too little is known to say whether we can compete", "了解还太少，看不出能不能参与"),
        (Assessment.Win, Light.Green) => new("On record, the support and the way they decide are with us", "从记录看，内部支持和决策方式对我们有利"),
        (Assessment.Win, Light.Amber) => new("Inside the customer, part of it is with us", "客户内部有一部分对我们有利"),
        (Assessment.Win, Light.Red) => new("As things stand, too little inside the customer is with us", "从目前看，客户内部对我们有利的太少"),
        (Assessment.Win, _) => new("Too little is known to say whether we can win", "了解还太少，看不出能不能赢"),
        (Assessment.Worth, Light.Green) => new("On record, winning this pays", "从记录看，这个商机值得赢"),
        (Assessment.Worth, Light.Amber) => new("Winning this pays in part", "赢下来有得有失"),
        (Assessment.Worth, Light.Red) => new("As things stand, too little speaks for winning this", "从目前看，赢下来的理由不足"),
        (Assessment.Worth, _) => new("Too little is known to say whether winning this pays", "了解还太少，看不出值不值得赢"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not a group of the assessment."),
    };
}
