using System.Globalization;
using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>
/// Reads <c>Monday 9:00</c>, <c>every Mon and Thu at 4pm Europe/Berlin</c>, 每周一、周四 上午9点, <c>pause until 2027-02-15</c>, 跳过 and the like.
/// </summary>
public static partial class ReminderText
{
    private static readonly LocalText NotRead = new(
        "I cannot read “{0}” as a time. Say it like “remind Monday 9:00”, or “remind Mon and Thu 16:30 Europe/Berlin”.",
        "没看懂“{0}”。请这样说：“提醒 每周一 9:00”，或“提醒 周一、周四 16:30 Asia/Shanghai”。");

    private static readonly LocalText NoTime = new("There is no such time of day: “{0}”.", "没有“{0}”这个时间。");
    private static readonly LocalText NoZone = new("No time zone is called “{0}”. Write it like Europe/Berlin or Asia/Shanghai.", "没有名为“{0}”的时区。请写成 Asia/Shanghai 或 Europe/Berlin 这样。");
    private static readonly LocalText NoDay = new("Until when? Say it like “remind pause until 2027-02-15”.", "暂停到哪天？请这样说：“提醒 暂停到 2027-02-15”。");
    private static readonly LocalText Past = new("{0} is not to come any more.", "{0} 已经过去了。");

    private static readonly Weekdays Working = Weekdays.Range(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday);

    /// <summary>A day and a time of day and nothing else: said without the word in front it is still surely meant.</summary>
    public static bool IsTime(string text) =>
        When(TextFold.Lower(text).Trim(), text) is ReminderOrder.Timed { Days: not null, Time: not null };

    public static ReminderOrder Read(string text, LocalDate today)
    {
        var typed = TextFold.Lower(text).Trim(' ', '.', '。', '!', '！');
        switch (typed)
        {
            case "" or "show" or "settings" or "setting" or "status" or "设置" or "查看" or "状态":
                return new ReminderOrder.Show();
            case "now" or "preview" or "test" or "现在" or "预览" or "立即" or "马上" or "试一下":
                return new ReminderOrder.Now();
            case "off" or "stop" or "disable" or "cancel" or "delete" or "mute" or "关闭" or "关" or "停止" or "取消" or "不要" or "静音" or "免打扰":
                return new ReminderOrder.Off();
            case "on" or "resume" or "enable" or "continue" or "start" or "unmute" or "开启" or "打开" or "开" or "恢复" or "继续":
                return new ReminderOrder.TurnOn();
            case "skip" or "skip this week" or "skip next" or "skip once" or "跳过" or "跳过本周" or "本周跳过" or "跳过一次" or "本周不发" or "这周跳过":
                return new ReminderOrder.Skip();
            case "notes off" or "no notes" or "notes mute" or "mute notes" or "附注 关闭" or "附注关闭" or "关闭附注" or "不要附注":
                return new ReminderOrder.Notes(false);
            case "notes on" or "notes" or "unmute notes" or "附注 开启" or "附注开启" or "开启附注" or "附注":
                return new ReminderOrder.Notes(true);
        }

        return Pausing().Match(typed) is { Success: true } pause ? Pause(pause.Groups["d"].Value.Trim(), today) : Wished(text);
    }

    private static ReminderOrder Wished(string text)
    {
        var taken = ReminderWishText.Take(text);
        return taken.Problem is { } problem ? new ReminderOrder.Unreadable(problem)
            : taken.Wishes == ReminderWishes.None ? When(TextFold.Lower(text).Trim(' ', '.', '。', '!', '！'), text)
            : When(TextFold.Lower(taken.Rest).Trim(' ', '.', '。', '!', '！'), taken.Rest) is ReminderOrder.Timed timed ? timed with { Wishes = taken.Wishes }
            : new ReminderOrder.Unreadable(NotRead.With(TextInput.Cut(text.Trim(), 60)));
    }

    /// <summary>A time zone by its IANA name, in any case; null for none.</summary>
    public static string? Zone(string text)
    {
        var typed = text.Trim();
        var id = DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(i => i.Equals(typed, StringComparison.OrdinalIgnoreCase));
        return id is "UTC" or "Zulu" or "GMT" ? "Etc/UTC" : id;
    }

    /// <summary>9, 9:30, 9am, 16.30, 上午9点半; null for what is no time of day.</summary>
    public static LocalTime? TimeOfDay(string text) =>
        Time().Match(TextFold.Lower(text).Trim()) is { Success: true } m && m.Length == TextFold.Lower(text).Trim().Length ? TimeOf(m) : null;

    /// <summary>Days of the week; null where none is named.</summary>
    public static Weekdays? Days(string typed)
    {
        var found = Weekdays.None;
        foreach (Match m in DayRange().Matches(typed))
        {
            found = found.With(Weekdays.Range(DateWords.Weekday(m.Groups["a"].Value), DateWords.Weekday(m.Groups["b"].Value)));
        }

        foreach (Match m in Day().Matches(DayRange().Replace(typed, " ")))
        {
            found = m.Groups["wd"].Captures.Aggregate(found, (days, c) => days.With(Weekdays.Of(DateWords.Weekday(c.Value))));
        }

        return AllDays().IsMatch(typed) ? Weekdays.Range(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday)
            : WorkDays().IsMatch(typed) ? Working.With(found)
            : found.IsNone ? null : found;
    }

    private static ReminderOrder Pause(string day, LocalDate today) =>
        day.Length == 0 || DateText.Parse(day, today) is not { IsValid: true } read ? new ReminderOrder.Unreadable(NoDay)
        : read.Value.Date <= today ? new ReminderOrder.Unreadable(Past.With(day))
        : new ReminderOrder.Pause(read.Value.Date);

    private static ReminderOrder When(string typed, string text)
    {
        string? zone = null;
        var rest = typed;
        if (ZoneWord().Match(typed) is { Success: true } named)
        {
            zone = Zone(named.Value);
            rest = typed.Replace(named.Value, " ", StringComparison.Ordinal);
            if (zone is null)
            {
                return new ReminderOrder.Unreadable(NoZone.With(TextInput.Cut(named.Value, 40)));
            }
        }

        // Days first: what is left of 周一9点 is the time.
        var days = Days(rest);
        rest = Around().Replace(WorkDays().Replace(AllDays().Replace(Day().Replace(DayRange().Replace(rest, " "), " "), " "), " "), " ").Trim();
        LocalTime? time = null;
        if (rest.Length > 0)
        {
            if (Time().Match(rest) is not { Success: true } m || m.Length != rest.Length)
            {
                return new ReminderOrder.Unreadable(NotRead.With(TextInput.Cut(text.Trim(), 60)));
            }

            if ((time = TimeOf(m)) is null)
            {
                return new ReminderOrder.Unreadable(NoTime.With(TextInput.Cut(rest, 20)));
            }
        }

        return new ReminderOrder.Timed(days, time, zone);
    }

    private static LocalTime? TimeOf(Match m)
    {
        if (Number(m.Groups["h"].Value) is not { } hour)
        {
            return null;
        }

        var minute = m.Groups["half"].Success ? 30 : m.Groups["m"] is { Success: true } typed ? Number(typed.Value) ?? 60 : 0;
        var half = m.Groups["ap"].Value is { Length: > 0 } after ? after : m.Groups["zh"].Value;
        var isLate = half is "pm" or "p.m." or "下午" or "晚上" or "傍晚" || (half == "中午" && hour < 11);
        var isEarly = half is "am" or "a.m." or "上午" or "早上" or "凌晨";
        if ((half.Length > 0 && hour > 12 && !isLate) || (half is "am" or "pm" or "a.m." or "p.m." && hour is 0 or > 12))
        {
            return null;
        }

        hour = isLate && hour < 12 ? hour + 12 : isEarly && hour == 12 ? 0 : hour;
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 ? new LocalTime(hour, minute) : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : ChineseNumber.ReadSmall(text);

    [GeneratedRegex(@"^(?:pause|paused|mute|暂停)\s*(?:until|till|to|直到|到|至)?(?<d>.*)\z")]
    private static partial Regex Pausing();

    [GeneratedRegex(@"(?<![a-z0-9_])(?:utc|gmt|[a-z_]+(?:/[a-z_+\-0-9]+)+)(?![a-z0-9_])")]
    private static partial Regex ZoneWord();

    private const string EnglishDay = "mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?)?|thu(?:r(?:s(?:days?)?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?";
    private const string HanDay = "(?:周|星期|礼拜)";

    [GeneratedRegex(@"(?<![a-z])(?<a>" + EnglishDay + @")\s*(?:-|–|to|through|till)\s*(?<b>" + EnglishDay + @")(?![a-z])|" + HanDay + @"(?<a>[一二三四五六日天])\s*(?:-|–|到|至|~)\s*" + HanDay + @"?(?<b>[一二三四五六日天])")]
    private static partial Regex DayRange();

    [GeneratedRegex(@"(?<![a-z])(?<wd>" + EnglishDay + @")(?![a-z])\.?|" + HanDay + @"(?<wd>[一二三四五六日天])(?:\s*[、,，和及]\s*(?<wd>[一二三四五六日天])(?!点))*")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<![a-z])(?:daily|every\s*day|each\s*day)(?![a-z])|每天|每日")]
    private static partial Regex AllDays();

    [GeneratedRegex(@"(?<![a-z])(?:(?:every|each)\s+)?(?:week\s*days?|working\s*days?)(?![a-z])|每?个?工作日")]
    private static partial Regex WorkDays();

    // What may stand around days and time in a sentence.
    [GeneratedRegex(@"(?<![a-z])(?:every|each|on|at|and|in|the|weekly|@|of)(?![a-z])|&|[、,，;；]|每个?周?|的|在|和|及|提醒")]
    private static partial Regex Around();

    [GeneratedRegex(@"\A(?<zh>上午|下午|早上|晚上|中午|凌晨|傍晚)?\s*(?<h>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:\s*[:.：时点]\s*(?:(?<half>半)|(?<m>[0-9]{2}|[一二三四五六七八九十]{1,3})\s*分?|整)?)?\s*(?<ap>am|pm|a\.m\.|p\.m\.)?(?:\s*(?:o'clock|h))?\z")]
    private static partial Regex Time();
}
