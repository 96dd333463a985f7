using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>A typed note told apart: what was said, and who said so.</summary>
/// <param name="Note">As typed when nobody is named, and when it says a name that the map does not have: no word is lost.</param>
/// <param name="Remark">Why the name stays in the note; null when there is nothing to say.</param>
public sealed record SourceReading(string? Note, AnswerSource? Source, LocalText? Remark = null)
{
    private const int LongestName = 40;

    /// <summary>Words that stand for people without naming one.</summary>
    private static readonly string[] Nobody =
    [
        "i", "me", "we", "us", "he", "she", "they", "him", "her", "them", "it", "somebody", "someone", "everybody", "everyone", "people", "the customer", "customer", "the client", "client", "colleague", "colleagues",
        "我", "我们", "他", "她", "他们", "她们", "大家", "人家", "别人", "有人", "对方", "客户", "客户方", "甲方", "朋友", "同事", "领导",
    ];

    private static readonly string[] EnglishAddress = ["mr", "mrs", "ms", "dr"];
    private static readonly string[] ChineseAddress = ["董事长", "总经理", "经理", "主任", "处长", "科长", "部长", "院长", "局长", "厂长", "老师", "总", "工", "董"];

    private static readonly LocalText NotOnMap = new(
        "“{0}” is not on the map, so the name stays in the note. “map + {0}” puts them on it.", "“{0}”不在决策链上，姓名保留在备注里。输入“决策链 + {0}”可以添加。");

    private static readonly LocalText Several = new(
        "Several people on the map are called “{0}”, so the name stays in the note. Choose on the card who said so.", "决策链上有多位“{0}”，姓名保留在备注里，请在卡片上选择是谁说的。");

    public static SourceReading Of(Deal deal, string? note)
    {
        if (NoteText.Clean(note) is not { } words)
        {
            return new(note, null);
        }

        LocalText? remark = null;
        AnswerSource? source = null;
        foreach (var phrase in SourcePhrase.Read(words).Where(p => !Nobody.Contains(TextFold.Lower(p.Name))))
        {
            var found = Find(deal, phrase);
            if (found is [var one])
            {
                return new(phrase.Rest, AnswerSource.Of(one));
            }

            if (found.Count == 0 && phrase.IsSure && deal.People.Find(p => Begins(phrase.Name, p.Name)) is { } begun)
            {
                // "Rao on Monday": the rest belongs to what was said.
                return new(note, AnswerSource.Of(begun));
            }

            if (found.Count == 0 && phrase.IsSure && source is null && !IsColleague(deal, phrase.Name))
            {
                (source, remark) = (AnswerSource.Other, NotOnMap.With(TextInput.Cut(phrase.Name, LongestName)));
            }
            else if (found.Count > 1)
            {
                return new(note, null, Several.With(TextInput.Cut(phrase.Name, LongestName)));
            }
        }

        return new(note, source, remark);
    }

    private static bool IsColleague(Deal deal, string name) =>
        DealNameMatch.Find(name, [deal.Owner, .. deal.Members], m => (m.Name, null)).Ranked is [{ Kind: <= MatchKind.Start }, ..];

    /// <summary>By name or job, or as people are addressed: Mr Rao, 饶总, 老饶.</summary>
    private static List<Person> Find(Deal deal, SourcePhrase phrase)
    {
        var name = Addressed(phrase.Name);
        var found = DealNameMatch.Find(name, deal.People, p => (p.Name, p.Title));
        if (found.IsClear && found.Ranked[0].Kind <= (phrase.IsSure ? MatchKind.Account : MatchKind.Start))
        {
            return [found.Ranked[0].Item];
        }

        if (found.Ranked.Where(m => m.Kind <= MatchKind.Start).Select(m => m.Item).ToList() is { Count: > 0 } several)
        {
            return several;
        }

        var surname = name is ['老' or '小', var second] && TextFold.IsHan(second) ? second.ToString()
            : Array.Find(ChineseAddress, a => name.EndsWith(a, StringComparison.Ordinal)) is { } address && name.Length - address.Length is 1 or 2 ? name[..^address.Length]
            : "";
        return surname.Length == 0 ? [] : [.. deal.People.Where(p => p.Name.StartsWith(surname, StringComparison.Ordinal))];
    }

    private static bool Begins(string typed, string name) =>
        name.Length > 1 && typed.Length > name.Length && TextFold.Lower(typed).StartsWith(TextFold.Lower(name), StringComparison.Ordinal)
        && (TextFold.IsHan(name[^1]) || !char.IsLetterOrDigit(typed[name.Length]));

    private static string Addressed(string name) =>
        name.Split([' ', '.'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, var rest] && EnglishAddress.Contains(TextFold.Lower(first)) ? rest : name;
}
