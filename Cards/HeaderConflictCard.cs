using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <param name="Deal">At the revision that is on record now.</param>
/// <param name="Was">From <see cref="FormShown.Write"/>, of what is on record now.</param>
/// <param name="Mine">The form as submitted.</param>
public sealed record HeaderConflictView(
    DealRef Deal, string DealName, string Was, DealFormTexts Mine, IReadOnlyList<(HeaderField Field, Theirs Theirs)> Conflicts)
{
    /// <summary>Why a value of the reader's own was not taken.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>Two people edited the same fields of a deal: both values, and a button for each.</summary>
public static class HeaderConflictCard
{
    private static readonly LocalText Kicker = new("Edit deal", "修改商机");
    private static readonly LocalText Heading = new("Changed by two at once", "两人同时改了同一项");
    private static readonly LocalText Rest = new("Everything else is saved.", "其余内容已保存。");

    public static RenderedCard Render(HeaderConflictView view, Language language)
    {
        var act = new Act(language, view.Deal);
        return CardFrame.Of(
            language,
            new LocalText("Two values to choose from: {0}", "请在两个值中选一个：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Of(Kicker.In(language), Heading.In(language), Plain.Short(view.DealName, 60)),
                Prose.Line(Rest.In(language)),
                .. view.Conflicts.Select(c => ConflictBlock.Of(
                    act, Title(c.Field).In(language), c.Theirs, Mine(c.Field, view, language), Verbs.SettleHeader,
                    (Payload.About, InputOf(c.Field)), (Payload.Rest, RestOf(c.Field, view)), (Payload.Was, view.Was))),
            ]);
    }

    /// <summary>The input of a field, as <see cref="Payload.About"/> says it.</summary>
    public static string InputOf(HeaderField field) => field switch
    {
        HeaderField.Name => Inputs.Name,
        HeaderField.Account => Inputs.Account,
        HeaderField.Amount => Inputs.Amount,
        HeaderField.CloseDate => Inputs.CloseDate,
        _ => Inputs.CompanyType,
    };

    private static LocalText Title(HeaderField field) => field switch
    {
        HeaderField.Name => new("Name", "名称"),
        HeaderField.Account => new("Customer", "客户"),
        HeaderField.Amount => new("Amount", "金额"),
        HeaderField.CloseDate => new("Expected signing", "预计签约"),
        _ => new("Kind of company", "公司类型"),
    };

    private static string RestOf(HeaderField field, HeaderConflictView view) =>
        string.Join(',', view.Conflicts.Where(c => c.Field != field).Select(c => InputOf(c.Field)));

    private static IEnumerable<AdaptiveElement> Mine(HeaderField field, HeaderConflictView view, Language language)
    {
        yield return InputFor(field, view.Mine, language);
        foreach (var problem in view.Problems.Where(p => p.Field == InputOf(field)))
        {
            yield return Blocks.Problem(problem.Text, language)!;
        }
    }

    private static AdaptiveElement InputFor(HeaderField field, DealFormTexts mine, Language language) => field switch
    {
        HeaderField.Name => DealFormCard.NameInput(mine.Name, language),
        HeaderField.Account => DealFormCard.AccountInput(mine.Account, language),
        HeaderField.Amount => DealFormCard.AmountInput(mine, language),
        HeaderField.CloseDate => DealFormCard.CloseDateInput(mine.CloseDate, language),
        _ => DealFormCard.CompanyTypeInput(mine.CompanyType, language),
    };
}
