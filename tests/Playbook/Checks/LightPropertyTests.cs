using FsCheck;
using FsCheck.Fluent;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class LightPropertyTests
{
    private static readonly Gen<string> Marks =
        from marks in Gen.ArrayOf(Gen.Elements('+', '-', '?', '.'), 20)
        select new string(marks);

    private static readonly Gen<Deal> Deals =
        from us in Marks
        from rivals in Gen.ArrayOf(Marks, 3)
        from stage in Gen.Elements(Enum.GetValues<Stage>())
        select SomeDeal.With(us, ("Norda", rivals[0]), ("Kor", rivals[1]), ("in-house", rivals[2])).At(stage);

    [Fact]
    public void Shuffling_competitors_changes_no_light() =>
        Prop.ForAll(Deals.ToArbitrary(), Gen.Shuffle(["c1", "c2", "c3"]).ToArbitrary(), (deal, order) =>
        {
            var shuffled = deal with { Competitors = [.. order.Select(id => deal.Competitors.Single(c => c.Id == id))] };
            return Told(deal).SequenceEqual(Told(shuffled));

            static IEnumerable<(Light, Standing, bool, int)> Told(Deal deal) =>
                Lights.Of(deal, Thresholds.Default).Select(l => (l.Light, l.Standing, l.Capped, l.Leads.Sum(c => c.Lead)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_turn_says_what_the_answer_then_does() =>
        Prop.ForAll(Deals.ToArbitrary(), deal => Lights.Of(deal, Thresholds.Default).All(light =>
            light.Criteria.All(c =>
            {
                var turn = light.TippingPoints.FirstOrDefault(t => t.QuestionId == c.QuestionId) ?? new(c.QuestionId, light.Light, light.Light);
                return After("+") == turn.IfPlus && After("-") == turn.IfMinus;

                Light After(string mark) => Lights.Of(deal.Answered(c.QuestionId, mark), Thresholds.Default).Single(l => l.GroupId == light.GroupId).Light;
            }))).QuickCheckThrowOnFailure();

    [Fact]
    public void An_answer_changes_no_other_group() =>
        Prop.ForAll(Deals.ToArbitrary(), Gen.Elements("+", "-", "?").ToArbitrary(), (deal, mark) =>
        {
            var after = Lights.Of(deal.Answered("culture", mark), Thresholds.Default);
            return Lights.Of(deal, Thresholds.Default).Zip(after).Where(p => p.First.GroupId != "win").All(p => p.First.Light == p.Second.Light);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_light_has_a_meaning_in_both_languages_without_judging_people() =>
        Prop.ForAll(Deals.ToArbitrary(), deal => Lights.Of(deal, Thresholds.Default).All(light =>
        {
            var text = LightMeaning.Of(light, SomeDeal.Assess, Thresholds.Default);
            return text.En.EndsWith('.') && text.Zh.EndsWith('。')
                && !text.En.AsSpan().ContainsAny('!', '%', '{') && !text.Zh.AsSpan().ContainsAny('！', '%', '{')
                && !text.En.Contains("you", StringComparison.OrdinalIgnoreCase) && text.En.Length <= 260;
        })).QuickCheckThrowOnFailure();
}
