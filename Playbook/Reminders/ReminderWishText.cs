using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Care;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>
/// Reads what stands beside the time: <c>in Chinese</c>, <c>only R3 and later</c>, <c>only Norda</c>, <c>all deals</c>, <c>mention owners</c>;
/// 用中文、只看 R3 以后、只看 诺达、全部商机、提及负责人.
/// </summary>
internal static partial class ReminderWishText
{
    /// <param name="Rest">What is left, of half width.</param>
    /// <param name="Problem">Why it cannot be done like that.</param>
    internal readonly record struct Taken(string Rest, ReminderWishes Wishes, LocalText? Problem);

    public static Taken Take(string text)
    {
        var (rest, wishes) = (TextFold.Width(text), ReminderWishes.None);
        if (Take(ref rest, Spoken()) is { } spoken)
        {
            wishes = wishes with { Language = spoken.Groups["zh"].Success ? Language.Chinese : Language.English };
        }

        if (Take(ref rest, NoMentions()) is not null)
        {
            wishes = wishes with { Mentions = false };
        }
        else if (Take(ref rest, Mentions()) is not null)
        {
            wishes = wishes with { Mentions = true };
        }

        if (Take(ref rest, Everything()) is not null)
        {
            wishes = wishes with { Filter = "", From = Stage.R1 };
        }

        while (Take(ref rest, Only()) is { } only)
        {
            if (FromStage().Match(only.Groups["what"].Value) is { Success: true } from)
            {
                var stage = from.Groups["s"].Value;
                wishes = wishes with { From = stage is "4" ? Stage.R4A : Enum.Parse<Stage>("R" + stage.ToUpperInvariant()) };
                continue;
            }

            if (!TextInput.Clean(Deals().Replace(only.Groups["what"].Value, ""), ReminderSchedule.LongestFilter).TryGet(out var filter, out var problem))
            {
                return new(rest, wishes, problem.Text);
            }

            if (filter is not null && CareGuard.Check(filter) is { } refused)
            {
                return new(rest, wishes, refused.Reason);
            }

            wishes = wishes with { Filter = filter ?? "" };
        }

        return new(rest, wishes, null);
    }

    /// <summary>What was found, which is taken out of the text.</summary>
    private static Match? Take(ref string rest, Regex pattern)
    {
        if (pattern.Match(rest) is not { Success: true } found)
        {
            return null;
        }

        rest = $"{rest[..found.Index]} {rest[(found.Index + found.Length)..]}";
        return found;
    }

    private const string Gap = @"[\s,，;；、]*";

    [GeneratedRegex(Gap + @"(?:(?<![a-z])in\s+(?:(?<zh>chinese)|english)(?![a-z])|(?:用|以|使用)(?:(?<zh>中文|汉语)|英文|英语)|(?<!\p{L})(?:(?<zh>中文|汉语)|英文|英语)(?!\p{L}))" + Gap, RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();

    [GeneratedRegex(Gap + @"(?:(?:and\s+)?(?:with\s+)?(?<![a-z])(?:mention(?:ing|s)?|notify|@)\s*(?:the\s+|all\s+)?(?:deal\s+)?owners?(?![a-z])|(?<![a-z])with\s+mentions|(?:提及|提到|通知|@)\s*(?:商机)?负责人)" + Gap, RegexOptions.IgnoreCase)]
    private static partial Regex Mentions();

    [GeneratedRegex(Gap + @"(?:(?:and\s+)?(?<![a-z])(?:no|without)\s+(?:mentions?|mentioning)(?:\s+(?:the\s+)?owners?)?(?![a-z])|(?:do\s+not|don't|not)\s+(?:mention|notify)(?:ing)?\s+(?:the\s+)?owners?|(?:不要?|不用|别)\s*(?:提及|提到|通知|@)\s*(?:商机)?负责人)" + Gap, RegexOptions.IgnoreCase)]
    private static partial Regex NoMentions();

    [GeneratedRegex(Gap + @"(?:(?<![a-z])(?:for\s+|about\s+)?all\s+(?:the\s+)?(?:deals|opportunities)(?![a-z])|(?:全部|所有)(?:的)?商机)" + Gap, RegexOptions.IgnoreCase)]
    private static partial Regex Everything();

    // Up to the next comma: a name may hold anything else.
    [GeneratedRegex(Gap + @"(?:(?<![a-z])only\s+(?:for\s+|about\s+)?|(?:只看|只提醒|只要|只含|仅看|仅提醒|仅限))\s*(?<what>[^,，;；]+)" + Gap, RegexOptions.IgnoreCase)]
    private static partial Regex Only();

    [GeneratedRegex(@"\A\s*(?:from\s+|since\s+|stages?\s+|阶段\s*|从\s*)*r\s*(?<s>[1235]|4[ab]?)\s*(?:\+|(?:and|or)\s+(?:later|above|up|beyond|after)|on(?:wards?)?|upwards?|(?:及|和|或|以及)?(?:以后|之后|以上|往后|后)|起)\s*(?:的?(?:商机|阶段)|deals|opportunities)?\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex FromStage();

    [GeneratedRegex(@"\s*(?:(?<=\s)(?:deals|opportunities)|的?商机)\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Deals();
}
