using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The lights of a deal as of its last change, kept so that a list need not load its deals.</summary>
/// <param name="Letters">
/// Four letters, one a group: <c>g</c>reen, <c>a</c>mber, <c>r</c>ed, <c>-</c> not enough known. Where a dispute that only members may know of
/// turns one, four more for everybody else follow behind a bar.
/// </param>
/// <param name="Rules"><see cref="BookRules.Mark"/> of the rules they were judged by.</param>
public sealed record JudgedLights(string Letters, string Rules = "")
{
    internal static JudgedLights Of(Deal deal, BookRules rules)
    {
        var today = deal.LastChange.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(deal.TimeZone) ?? DateTimeZone.Utc).Date;
        var input = CheckInput.Of(deal, today);
        var (members, channel) = (LettersOf(inChannel: false), LettersOf(inChannel: true));
        return new(members == channel ? members : $"{members}|{channel}", rules.Mark);

        string LettersOf(bool inChannel) => string.Concat(CheckEngine.ColoursOf(input, rules.Thresholds, rules.Settings, inChannel).Select(light => light switch
        {
            Light.Green => 'g',
            Light.Amber => 'a',
            Light.Red => 'r',
            _ => '-',
        }));
    }
}
