using System.Globalization;
using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Reads the pieces of one person's line, one after the other.</summary>
internal sealed partial class PersonReading(LocalDate today)
{
    private readonly Dictionary<PersonField, string> _values = [];
    private readonly List<(string Name, string? Nature)> _ties = [];
    private readonly List<string> _unread = [];
    private string? _reportsTo;

    public void Take(string piece)
    {
        var typed = TextFold.Lower(piece).Trim(' ', '.', '。', '!', '！');
        if (!IsTerm(typed) && !IsRole(piece) && !IsLine(piece) && !IsMeeting(typed) && !IsPower(typed) && !IsWords(piece) && !IsDay(typed))
        {
            if (!_values.TryAdd(PersonField.Title, piece))
            {
                _unread.Add(piece);
            }
        }
    }

    public PersonLine Line(string name)
    {
        var guesses = new Dictionary<PersonField, string>();
        if (_values.TryGetValue(PersonField.Title, out var title))
        {
            Guess(PersonField.Rank, TitleText.Rank(title)?.ToString());
            Guess(PersonField.Department, TitleText.Department(title));
        }

        return new(name, _values) { Guesses = guesses, ReportsTo = _reportsTo, Ties = _ties, Unread = _unread };

        void Guess(PersonField field, string? value)
        {
            if (value is not null && !_values.ContainsKey(field))
            {
                guesses[field] = value;
            }
        }
    }

    private bool IsTerm(string typed)
    {
        if (MapTerms.AttitudeNotKnown.Contains(typed))
        {
            return Set(PersonField.Attitude, "");
        }

        return Set(PersonField.Attitude, MapTerms.Find(MapTerms.Attitudes, typed)?.ToString())
            || Set(PersonField.Weight, MapTerms.Find(MapTerms.Weights, typed)?.ToString())
            || Set(PersonField.Rank, MapTerms.Find(MapTerms.Ranks, typed)?.ToString())
            || Set(PersonField.Level, MapTerms.Find(MapTerms.Levels, typed)?.ToString())
            || Set(PersonField.Standing, MapTerms.Find(MapTerms.Standings, typed)?.ToString())
            || Set(PersonField.Veto, MapTerms.Veto.Contains(typed) ? PersonText.Yes : MapTerms.NoVeto.Contains(typed) ? "" : null)
            || Set(PersonField.Department, MapTerms.Term(MapTerms.Departments, DepartmentWord().Replace(typed, ""))?.Value);
    }

    private bool IsRole(string piece) =>
        RoleText.Parse(piece) is { } roles && Set(PersonField.Roles, PersonText.Of(roles | Already()));

    private Checks.Input.Roles Already() => _values.TryGetValue(PersonField.Roles, out var said)
        ? PersonText.With(new("", ""), PersonField.Roles, said).Seat.Roles
        : Checks.Input.Roles.None;

    private bool IsLine(string piece)
    {
        if (NoBoss().IsMatch(TextFold.Lower(piece)))
        {
            _reportsTo = "";
            return true;
        }

        if (Boss().Match(piece) is { Success: true } boss)
        {
            _reportsTo = boss.Groups["who"].Value.Trim();
            return true;
        }

        if (Tie().Match(piece) is { Success: true } tie)
        {
            var nature = tie.Groups["how"].Value.Trim(' ', ')', '）');
            _ties.Add((tie.Groups["who"].Value.Trim(), nature.Length > 0 ? nature : null));
            return true;
        }

        return false;
    }

    private bool IsMeeting(string typed)
    {
        if (NeverMet().IsMatch(typed))
        {
            return Set(PersonField.LastMet, "") && Set(PersonField.Meetings, "0");
        }

        if (Times().Match(typed) is { Success: true } times)
        {
            return Set(PersonField.Meetings, int.Parse(times.Groups["n"].Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        }

        return Next().Match(typed) is { Success: true } next ? Set(PersonField.NextMeeting, Day(next.Groups["day"].Value, past: false))
            : Met().Match(typed) is { Success: true } met && Set(PersonField.LastMet, Day(met.Groups["day"].Value, past: true));
    }

    private bool IsPower(string typed)
    {
        if (Power().Match(typed) is { Success: true } power)
        {
            return Set(PersonField.Authority, power.Groups["a"].Value) && Set(PersonField.Influence, power.Groups["i"].Value);
        }

        return (Authority().Match(typed) is { Success: true } authority && Set(PersonField.Authority, authority.Groups["n"].Value))
            || (Influence().Match(typed) is { Success: true } influence && Set(PersonField.Influence, influence.Groups["n"].Value));
    }

    private bool IsWords(string piece) =>
        (Wins().Match(piece) is { Success: true } wins && Set(PersonField.Wins, wins.Groups["what"].Value.Trim()))
        || (Step().Match(piece) is { Success: true } step && Set(PersonField.Step, step.Groups["what"].Value.Trim()))
        || (Title().Match(piece) is { Success: true } title && Set(PersonField.Title, title.Groups["what"].Value.Trim()))
        || (Department().Match(piece) is { Success: true } department && Set(PersonField.Department, department.Groups["what"].Value.Trim()));

    private bool IsDay(string typed) =>
        (Since().Match(typed) is { Success: true } since && Set(PersonField.InRoleSince, Day(since.Groups["day"].Value, past: true)))
        || (Left().Match(typed) is { Success: true } left && Set(PersonField.Left, left.Groups["day"].Value is { Length: > 0 } day ? Day(day, past: true) : PersonText.Of(today)));

    private bool Set(PersonField field, string? value)
    {
        if (value is null)
        {
            return false;
        }

        _values[field] = value;
        return true;
    }

    /// <summary>A day without a year is the next one to <see cref="DateText"/>; of what has happened it is the last one.</summary>
    private string? Day(string typed, bool past)
    {
        if (!DateText.Parse(typed, today).TryGet(out var read, out _))
        {
            return null;
        }

        var day = read.Date;
        return PersonText.Of(past && day > today && !typed.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? day.PlusYears(-1) : day);
    }

    [GeneratedRegex(@"(?:\s+(?:department|dept)|(?<=[\u3400-\u9fff])部门)\z")]
    private static partial Regex DepartmentWord();

    [GeneratedRegex(@"^(?:reports to (?:nobody|no one)|no boss|top of the (?:chain|line)|没有上级|无上级|最高层)\z")]
    private static partial Regex NoBoss();

    [GeneratedRegex(@"^(?:reports?\s+(?:in)?to|reporting\s+to|works\s+for|under(?!\s*-?\s*secretary)|boss(?:\s+is)?|manager\s+is)\s*[:：]?\s+(?<who>.+)|^(?:->|→|↑)\s*(?<who>.+)|^向\s*(?<who>.+?)\s*汇报\z|^(?:汇报给|汇报于|上级是?|领导是|直属上级)\s*[:：]?\s*(?<who>.+)", RegexOptions.IgnoreCase)]
    private static partial Regex Boss();

    [GeneratedRegex(@"^(?:hidden\s+)?tie\s+(?:to|with)\s+(?<who>[^:：(（]+)(?:[:：(（](?<how>.+))?\z|^(?:暗线|暗线到|关系到|与)\s*[:：]?\s*(?<who>[^:：(（]+?)\s*(?:有关系|有暗线)?(?:[:：(（](?<how>.+))?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Tie();

    [GeneratedRegex(@"^(?:never met|not met(?: yet)?|没见过|未见过|还没见过|没见)\z")]
    private static partial Regex NeverMet();

    [GeneratedRegex(@"^(?:met\s+)?(?<n>[0-9]{1,3})\s*(?:x|times|meetings)\z|^(?:见过?|会面)\s*(?<n>[0-9]{1,3})\s*次\z")]
    private static partial Regex Times();

    [GeneratedRegex(@"^(?:next(?:\s+meeting)?(?:\s+on)?|meeting\s+on|meet\s+on)\s*:?\s+(?<day>.+)\z|^(?:下次会面|下次见面|下次|约在|约)\s*:?\s*(?<day>.+)\z")]
    private static partial Regex Next();

    [GeneratedRegex(@"^(?:last\s+)?met(?:\s+on)?\s*:?\s+(?<day>.+)\z|^(?:上次见面|最近见面|见过|见于)\s*:?\s*(?<day>.+)\z|^(?<day>.+?)\s*(?:见过面?|见面|拜访过)\z")]
    private static partial Regex Met();

    [GeneratedRegex(@"^(?:power|权力|权力值)?\s*:?\s*(?<a>[1-5])\s*[x×*·/]\s*(?<i>[1-5])\z")]
    private static partial Regex Power();

    [GeneratedRegex(@"^(?:authority|职权|权限|权威)\s*:?\s*(?<n>[1-5])\z")]
    private static partial Regex Authority();

    [GeneratedRegex(@"^(?:influence|影响力?)\s*:?\s*(?<n>[1-5])\z")]
    private static partial Regex Influence();

    [GeneratedRegex(@"^(?:wants(?:\s+to\s+win)?|wins|goal|work\s+goal)\s*[:：]?\s+(?<what>.+)|^(?:想要|工作目标|目标|想赢得)\s*[:：]?\s*(?<what>.+)", RegexOptions.IgnoreCase)]
    private static partial Regex Wins();

    [GeneratedRegex(@"^step\s*[:：]?\s+(?<what>.+)|^环节\s*[:：]?\s*(?<what>.+)", RegexOptions.IgnoreCase)]
    private static partial Regex Step();

    [GeneratedRegex(@"^(?:job|title)\s*[:：]\s*(?<what>.+)|^(?:职务|职位)\s*[:：]?\s*(?<what>.+)", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:department|dept\.?)\s*[:：]?\s+(?<what>.+)|^部门\s*[:：]?\s*(?<what>.+)", RegexOptions.IgnoreCase)]
    private static partial Regex Department();

    [GeneratedRegex(@"^(?:in\s+(?:the\s+)?role\s+since|since|started(?:\s+on)?|in\s+post\s+since)\s*:?\s+(?<day>.+)\z|^(?:上任|任职自|任职|到岗)\s*:?\s*(?<day>.+)\z|^(?<day>.+?)\s*(?:上任|到岗|到任)\z")]
    private static partial Regex Since();

    [GeneratedRegex(@"^(?:has\s+)?left(?:\s+(?:on\s+|since\s+)?(?<day>.+))?\z|^(?:已?离职|已?离开)\s*:?\s*(?<day>.*)\z|^(?<day>.+?)\s*(?:离职|离开)\z")]
    private static partial Regex Left();
}
