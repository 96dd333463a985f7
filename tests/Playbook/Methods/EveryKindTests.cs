using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Tests.Methods;

public class EveryKindTests
{
    private readonly Method _method =
        ProbeFile.Load(ProbeFile.File(ProbeFile.Resource("every-kind.yaml"))).Find("every-kind")!;

    [Fact]
    public void A_method_of_pure_content_has_every_kind_of_answer() =>
        Assert.Equal(Enum.GetValues<AnswerKind>(), _method.Questions.Select(q => q.Kind));

    [Fact]
    public void Questions_are_numbered_through_the_groups() =>
        Assert.Equal(Enumerable.Range(1, 9), _method.Questions.Select(q => q.Number));

    [Fact]
    public void Texts_arrive_in_both_languages()
    {
        Assert.Equal(new LocalText("Reference visit", "样板参观"), _method.Title);
        Assert.Equal("Who asked the most, and about what?", _method.Find("convinced")!.Hints[1].In(Language.English));
        Assert.Equal("参观？", _method.Groups[0].Label.In(Language.Chinese));
    }

    [Fact]
    public void Choices_come_with_their_ids()
    {
        Assert.Equal(["plant", "customer-site", "showroom"], _method.Find("place")!.Choices.Select(c => c.Id));
        Assert.Equal("客户现场", _method.Find("place")!.Choices[1].Title.Zh);
        Assert.Empty(_method.Find("impression")!.Choices);
    }

    [Fact]
    public void What_is_left_out_has_a_default()
    {
        Assert.Equal(AskedOf.Deal, _method.AskedOf);
        Assert.False(_method.ComparesCompetitors);
        Assert.Empty(_method.Find("proof")!.Hints);
    }
}
