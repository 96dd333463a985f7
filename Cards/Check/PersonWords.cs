using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>Facts about people of the customer: one-to-one with members only.</summary>
internal static class PersonWords
{
    private static readonly LocalText Named = new("{0}: {1}", "{0}：{1}");
    private static readonly LocalText Met = new("met {0}", "{0}见过");
    private static readonly LocalText NeverMet = new("never met", "没见过");
    private static readonly LocalText Power = new("authority {0}, influence {1}", "职权 {0}，影响 {1}");
    private static readonly LocalText OnRecord = new("on record", "有记录");
    private static readonly LocalText Behaviour = new("behaviour {0}", "行为 {0}");
    private static readonly LocalText Against = new("against", "反面");

    public static string? Of(Fact.Person seen, CheckNames names, Language language)
    {
        if (names.Input.People.FirstOrDefault(p => p.Id == seen.Id) is not { } person)
        {
            return null;
        }

        var looked = seen.Looked;
        var words = Facts.Join(
            looked.HasFlag(Aspect.Roles) && person.Has(Roles.DecisionMaker) ? CheckWords.Of(Roles.DecisionMaker).In(language) : null,
            looked.HasFlag(Aspect.Attitudes) ? AttitudeOf(person.Attitude).In(language) : null,
            looked.HasFlag(Aspect.Power) && person is { Authority: { } authority, Influence: { } influence } ? Power.With(authority, influence).In(language) : null,
            looked.HasFlag(Aspect.Meetings) ? MetWhen(person, names, language) : null);
        return Named.With(Plain.Line(person.Name), words.Length > 0 ? words : OnRecord.In(language)).In(language);
    }

    public static string? Of(Fact.Evidence seen, CheckNames names, Language language) => names.Person(seen.PersonId) is not { } name ? null : Named.With(
        Plain.Line(name),
        Facts.Join(
            Behaviour.With(seen.Piece.Behaviour).In(language),
            KindOf(seen.Piece.Kind).In(language),
            seen.Piece.Against ? Against.In(language) : null,
            FactWords.Day(seen.Piece.On, names, language))).In(language);

    private static string MetWhen(CheckPerson person, CheckNames names, Language language) =>
        person.LastMet is { } met ? Met.With(FactWords.Day(met, names, language)).In(language) : NeverMet.In(language);

    private static LocalText AttitudeOf(Attitude? attitude) => attitude switch
    {
        null => new("attitude not known", "态度未知"),
        Attitude.PowerSponsor => new("power sponsor", "有权赞助者"),
        Attitude.Sponsor => new("sponsor", "赞助者"),
        Attitude.Supporter => new("supporter", "支持"),
        Attitude.Neutral => new("neutral", "中立"),
        Attitude.NonSupporter => new("non-supporter", "不支持"),
        _ => new("hostile", "反对"),
    };

    private static LocalText KindOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Document => new("document", "文件"),
        EvidenceKind.Witnessed => new("seen by one of us", "我们亲眼所见"),
        EvidenceKind.Told => new("told by somebody else", "第三人告知"),
        _ => new("claimed by the person", "本人自称"),
    };
}
