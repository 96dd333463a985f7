using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>How decisions run at the customer: suggested by the kind of company, until somebody knows better.</summary>
public static class ChainTypes
{
    public static ChainType? Suggested(CompanyType? company) => company switch
    {
        CompanyType.OwnerRun => ChainType.Straight,
        CompanyType.Multinational or CompanyType.Chain => ChainType.Tree,
        CompanyType.StateOwned or CompanyType.Government => ChainType.Mesh,
        _ => null,
    };

    /// <summary>What counts now; null when neither is known.</summary>
    public static ChainType? Of(Deal deal) => deal.ChainType ?? Suggested(deal.Header.CompanyType);

    public static LocalText Name(ChainType type) => type switch
    {
        ChainType.Straight => new("straight", "直链"),
        ChainType.Tree => new("tree", "树状链"),
        _ => new("mesh", "网状链"),
    };

    /// <summary>What it means for who decides.</summary>
    public static LocalText Meaning(ChainType type) => type switch
    {
        ChainType.Straight => new(
            "The owner decides, whoever prepares it. Meet the owner.", "老板拍板，其他人做准备。要见到老板。"),
        ChainType.Tree => new(
            "Each level proposes to the one above; the top approves. Find the level that signs, and who speaks for us there.",
            "逐级上报，上面批准。找到签字的那一层，以及在那里替我们说话的人。"),
        _ => new(
            "Several interests must agree, and one objection can stop it. Meet every department that could object.",
            "多方利益都要点头，一个反对就能卡住。凡是可能反对的部门都要走到。"),
    };

    /// <param name="type">Null for what the kind of company suggests.</param>
    public static Decision Set(Deal deal, ChainType? type) =>
        !deal.IsOpen ? Decision.Refused(Fields.Text, DealTexts.IsClosed)
        : deal.ChainType == type ? Decision.Nothing(new("It stays as it is.", "保持不变。"))
        : Decision.Done(new("Saved.", "已保存。"), new DealEvent.ChainTypeSet(deal.ChainType, type));
}
