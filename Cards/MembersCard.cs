using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <param name="Candidates">Who can be added, as the roster says; empty when nobody can or it could not be read.</param>
public sealed record MembersView(DealRef Deal, string DealName, Member Owner, IReadOnlyList<Member> Members, IReadOnlyList<Member> Candidates)
{
    /// <summary>What was just done or refused; may hold names.</summary>
    public LocalText? Told { get; init; }

    /// <summary>Who seems to be meant, the likeliest first: they head the choice.</summary>
    public IReadOnlyList<Member> Likely { get; init; } = [];

    /// <summary>The one that stands in the choice already.</summary>
    public Member? Chosen { get; init; }
}

/// <summary>Who sees everything of a deal: add and remove.</summary>
public static class MembersCard
{
    /// <summary>More do not fit on the card; they can be typed.</summary>
    private const int MostCandidates = 20;
    private const int MostWithButton = 10;
    private const int MostName = 40;

    private static readonly LocalText Kicker = new("Members · {0} besides the owner", "成员 · 负责人以外 {0} 人");
    private static readonly LocalText Heading = new("Who sees everything", "谁能看到全部内容");
    private static readonly LocalText OwnerLine = new("{0} · owner", "{0} · 负责人");
    private static readonly LocalText Remove = new("Remove", "移除");
    private static readonly LocalText RemoveWho = new("Remove {0}", "移除 {0}");
    private static readonly LocalText Add = new("Add", "添加");
    private static readonly LocalText AddLabel = new("Add a colleague", "添加同事");
    private static readonly LocalText Nobody = new(
        "Nobody can be added here: only colleagues in the same team can. A deal of a team lists the team's members.",
        "这里没有可以添加的人：只能添加同一团队的同事。团队的商机会列出团队成员。");

    private static readonly LocalText Full = new("A deal has at most {0} members besides its owner.", "除负责人外，一个商机最多 {0} 名成员。");
    private static readonly LocalText Also = new(
        "Also {0}. To remove one of them, type “members”, the deal and “- name”.", "还有 {0}。如需移除，请输入“成员”、商机名和“- 姓名”。");

    private static readonly LocalText TypeOthers = new("Somebody else: type “members”, the deal and “+ name”.", "添加其他人：输入“成员”、商机名和“+ 姓名”。");

    public static RenderedCard Render(MembersView view, Language language)
    {
        var act = new Act(language, view.Deal);
        return CardFrame.Of(
            language,
            new LocalText("Members: {0}", "成员：{0}").With(Plain.Short(view.DealName, MostName)).In(language),
            [
                Head.Of(Kicker.With(view.Members.Count).In(language), Heading.In(language), Plain.Short(view.DealName, MostName)),
                view.Told is { } told ? Prose.Signed(Sign.Note, Plain.Line(told.In(language))) : null,
                Prose.Typed(OwnerLine.With(Plain.Short(view.Owner.Name, MostName)).In(language), AdaptiveSpacing.Medium),
                .. view.Members.Take(MostWithButton).Select(m => Row(act, m)),
                Others(view, language),
                .. Adding(view, language),
                Blocks.Buttons(Actions(act, view)),
            ]);
    }

    private static AdaptiveColumnSet Row(Act act, Member member)
    {
        var name = Plain.Short(member.Name, MostName);
        var remove = act.Open(Remove, Verbs.RemoveMember, (Payload.Member, member.Id.Value));
        remove.Tooltip = RemoveWho.With(name).In(act.Language);
        return Blocks.RowAndButton(Prose.Typed(name, AdaptiveSpacing.None), remove);
    }

    private static AdaptiveRichTextBlock? Others(MembersView view, Language language)
    {
        var names = view.Members.Skip(MostWithButton).Select(m => Plain.Short(m.Name, MostName)).ToList();
        return names.Count == 0 ? null : Prose.Typed(
            Also.With(string.Join(language == Language.Chinese ? "、" : ", ", names)).In(language), AdaptiveSpacing.Medium);
    }

    private static IEnumerable<AdaptiveElement> Adding(MembersView view, Language language)
    {
        if (view.Members.Count >= DealLimits.Members)
        {
            yield return Prose.Line(Full.With(DealLimits.Members).In(language), AdaptiveSpacing.Medium);
        }
        else if (view.Candidates.Count == 0)
        {
            yield return Prose.Line(Nobody.In(language), AdaptiveSpacing.Medium);
        }
        else
        {
            yield return Input.Choice(
                Inputs.NewMember, AddLabel.In(language), view.Chosen?.Id.Value ?? "", language, expanded: false,
                view.Likely.Union(view.Candidates).Take(MostCandidates).Select(c => (c.Id.Value, Plain.Short(c.Name, MostName))));
            if (view.Candidates.Count > MostCandidates)
            {
                yield return Prose.Small(TypeOthers.In(language));
            }
        }
    }

    private static IEnumerable<AdaptiveAction> Actions(Act act, MembersView view)
    {
        if (view.Candidates.Count > 0 && view.Members.Count < DealLimits.Members)
        {
            yield return act.Send(Add, Verbs.AddMember);
        }

        yield return act.Open(new("Deal", "商机"), Verbs.OpenDeal);
    }
}
