using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <param name="MayName">The reader is an owner of the team.</param>
/// <param name="Candidates">Who could be named, by the team's roster.</param>
public sealed record ManagersView(BookChoice Team, IReadOnlyList<Member> Managers, bool MayName, IReadOnlyList<Member> Candidates)
{
    /// <summary>What was just done or refused; may hold names.</summary>
    public LocalText? Told { get; init; }

    /// <summary>Who seems to be meant, the likeliest first: they head the choice.</summary>
    public IReadOnlyList<Member> Likely { get; init; } = [];
}

/// <summary>Who manages the deals of a team; its owners name and remove them.</summary>
public static class ManagersCard
{
    private const int MostCandidates = 20;
    private const int MostName = 40;

    private static readonly LocalText Kicker = new("Managers", "经理");
    private static readonly LocalText Heading = new("Who manages this team's deals", "谁管理本团队的商机");
    private static readonly LocalText ByDefault = new(
        "Nobody is named, so the team's owners are the managers.", "没有指定，由团队所有者担任。");

    private static readonly LocalText Meaning = new(
        "Managers see the team's deals in the one-to-one chat, without personal notes, and can change them.",
        "经理在一对一聊天中可以看到并修改本团队的商机，但看不到个人备注。");

    private static readonly LocalText OwnersOnly = new("Only an owner of the team can name managers.", "只有团队所有者可以指定经理。");
    private static readonly LocalText Remove = new("Remove", "移除");
    private static readonly LocalText RemoveWho = new("Remove {0}", "移除 {0}");
    private static readonly LocalText AddLabel = new("Name a manager", "指定经理");
    private static readonly LocalText TypeOthers = new("Somebody else: type “managers + name”.", "指定其他人：输入“经理 + 姓名”。");
    private static readonly LocalText Whole = new("A book has at most {0} managers.", "最多 {0} 位经理。");

    public static RenderedCard Render(ManagersView view, Language language)
    {
        var act = new Act(language);
        (string, object) team = (Payload.Book, view.Team.Value);
        return CardFrame.Of(
            language,
            Kicker.In(language),
            [
                Head.Of(Kicker.In(language), Heading.In(language), view.Team.Title(default, language)),
                view.Told is { } told ? Prose.Signed(Sign.Note, Plain.Line(told.In(language))) : null,
                view.Managers.Count == 0 ? Prose.Line(ByDefault.In(language), AdaptiveSpacing.Medium) : null,
                .. view.Managers.Select(Row),
                Prose.Small(Meaning.In(language), AdaptiveSpacing.Medium),
                .. view.MayName ? Naming() : [Prose.Small(OwnersOnly.In(language))],
                Blocks.Buttons(Buttons()),
            ]);

        AdaptiveElement Row(Member manager)
        {
            var name = Plain.Short(manager.Name, MostName);
            if (!view.MayName)
            {
                return Prose.Typed(name, AdaptiveSpacing.Medium);
            }

            var remove = act.Open(Remove, Verbs.RemoveManager, team, (Payload.Member, manager.Id.Value));
            remove.Tooltip = RemoveWho.With(name).In(language);
            return Blocks.RowAndButton(Prose.Typed(name, AdaptiveSpacing.None), remove);
        }

        IEnumerable<AdaptiveElement> Naming()
        {
            if (view.Managers.Count >= BookSettings.MostManagers)
            {
                yield return Prose.Line(Whole.With(BookSettings.MostManagers).In(language), AdaptiveSpacing.Medium);
            }
            else if (view.Candidates.Count > 0)
            {
                yield return Input.Choice(
                    Inputs.NewMember, AddLabel.In(language), view.Likely is [var one] ? one.Id.Value : "", language, expanded: false,
                    view.Likely.Union(view.Candidates).Take(MostCandidates).Select(c => (c.Id.Value, Plain.Short(c.Name, MostName))));
                if (view.Candidates.Count > MostCandidates)
                {
                    yield return Prose.Small(TypeOthers.In(language));
                }
            }
        }

        IEnumerable<AdaptiveAction> Buttons()
        {
            if (view.MayName && view.Candidates.Count > 0 && view.Managers.Count < BookSettings.MostManagers)
            {
                yield return act.Send(new("Add", "添加"), Verbs.AddManager, team);
            }

            yield return act.Open(new("Deals", "商机"), Verbs.ListDeals);
        }
    }
}
