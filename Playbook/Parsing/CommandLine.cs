using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Reminders;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>
/// A typed line read as a command. Case, width, traditional characters, spaces, a leading <c>/</c>, polite words and punctuation make
/// no difference. The word may stand first, with or without a space in Chinese (评估远山), or last (<c>ACME assess</c>).
/// </summary>
/// <param name="Reading">The likeliest reading; null when it is no command.</param>
/// <param name="Alternative">
/// Another possible reading, when the line both starts and ends with a command word: 新建厂房 评估 may be about the deal 新建厂房.
/// Prefer it when its rest names a deal exactly.
/// </param>
/// <param name="Nearest">Without a reading: at most three commands that may have been meant, the nearest first.</param>
public sealed partial record CommandLine(CommandReading? Reading, CommandReading? Alternative, IReadOnlyList<CommandSuggestion> Nearest)
{
    private const int Suggestions = 3;
    private const int LongestClosing = 40;
    private const string Punctuation = " :,.!?;：，。！？；、~～";

    public static CommandLine Parse(string text) => Parse(text, CommandWords.BuiltIn);

    public static CommandLine Parse(string text, CommandWords words)
    {
        var line = TextInput.Clean(text, int.MaxValue).Value ?? "";
        line = line[Opening().Match(TextFold.Lower(line)).Length..].Trim();
        if (LanguageText.Parse(line) is { } language)
        {
            return new(new(CommandName.Language, line, language, WordPlace.First), null, []);
        }

        if (Timed(line) is { } timed)
        {
            return new(timed, null, []);
        }

        if (SnoozedUntil().Match(line) is { Success: true } snoozed)
        {
            var spoken = snoozed.Groups["zh"].Success ? Text.Language.Chinese : Text.Language.English;
            return new(new(CommandName.Snooze, $"{snoozed.Groups["deal"].Value.Trim()} {snoozed.Groups["until"].Value.Trim()}", spoken, WordPlace.First), null, []);
        }

        var first = First(line, words);
        var last = Last(line, words);
        return (first ?? last) is { } reading
            ? new(reading, first is null ? null : last, [])
            : new(null, null, Near(line, words));
    }

    /// <summary>每周一 9:00 提醒: a time in front of the word is as sure as one behind it.</summary>
    private static CommandReading? Timed(string line) =>
        TimedWord().Match(line) is { Success: true } m && ReminderText.IsTime(m.Groups["when"].Value)
            ? new(CommandName.Remind, m.Groups["when"].Value.Trim(), m.Groups["zh"].Success ? Text.Language.Chinese : Text.Language.English, WordPlace.First)
            : null;

    private static CommandReading? First(string line, CommandWords words)
    {
        foreach (var word in words.LongestFirst)
        {
            if (TypedWord.AtStart(line, word) is { } length)
            {
                var rest = word.IsHan ? Particle().Replace(line[length..], "") : line[length..];
                return Made(word, rest, WordPlace.First);
            }
        }

        return null;
    }

    private static CommandReading? Last(string line, CommandWords words)
    {
        var folded = TextFold.Lower(line);
        var end = line.Length - Closing().Match(folded, Math.Max(0, folded.Length - LongestClosing)).Length;
        var start = folded.StartsWith('把') || folded.StartsWith('将') ? 1 : 0;
        foreach (var word in words.LongestFirst.Where(w => w.Entry.TakesDeal))
        {
            if (TypedWord.AtEnd(line[start..end], word) is { } at && line[start..(start + at)].Any(char.IsLetterOrDigit))
            {
                return Made(word, line[start..(start + at)], WordPlace.Last);
            }
        }

        return null;
    }

    private static CommandReading? Made(CommandWords.Word word, string rest, WordPlace place)
    {
        // Signs after the word belong to the sentence; before a digit a hyphen would be part of what was typed, so it stays.
        var clean = place == WordPlace.First ? rest.TrimStart(Punctuation.ToCharArray()).TrimEnd() : rest.Trim();
        clean = clean.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.IsSymbol(c)) ? clean : "";
        return word.Entry.Alone && clean.Length > 0 ? null : new(word.Entry.Name, clean, word.Language, place) { Method = word.Entry.Method };
    }

    private static List<CommandSuggestion> Near(string line, CommandWords words)
    {
        var folded = CommandWords.KeyOf(line.Split(' ', 2)[0]);
        if (folded.Length < 2)
        {
            return [];
        }

        return [.. words.LongestFirst
            .Select(word => (word, Distance: TypedWord.Distance(folded, word)))
            .Where(near => near.Distance is not null)
            .OrderBy(near => near.Distance)
            .DistinctBy(near => near.word.Entry)
            .Take(Suggestions)
            .Select(near => new CommandSuggestion(near.word.Entry.Name, near.word.Text, near.word.Entry.Method))];
    }

    [GeneratedRegex(@"^(?<when>.+?)\s*(?:(?<zh>提醒(?:我们|大家|我)?)|(?<=\s)remind(?:er| us)?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex TimedWord();

    // 远山 暂缓提醒到 2月15日, ACME snooze until 15 Feb: the word between the deal and the day.
    [GeneratedRegex(@"\A(?<deal>.+?)\s*(?:(?<zh>暂缓提醒|暂不提醒|先别提醒|暂缓)\s*(?=直到|到|至)|(?<=\s)snooze\s+(?=until|till|for|to))(?<until>.+)\z", RegexOptions.IgnoreCase)]
    private static partial Regex SnoozedUntil();

    // Slash, polite words and "I want to" in front.
    [GeneratedRegex(@"^[\s/]*(?:(?:please|pls|can you|could you|i want to|i'd like to|let's)\s+|(?:请帮我|请帮忙|请你|请|帮我|帮忙|麻烦|麻烦你|我要|我想|我想要)\s*(?:再)?\s*)*")]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:\s*(?:please|pls|一下|吧|了|掉))*[\s.,!?。，;]*\z")]
    private static partial Regex Closing();

    // 评估一下远山
    [GeneratedRegex(@"^\s*一下")]
    private static partial Regex Particle();
}
