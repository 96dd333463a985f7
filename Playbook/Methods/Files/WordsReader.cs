using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>Reads the command words of a method. Whether somebody else has them already is seen when all files are read.</summary>
internal static class WordsReader
{
    private const int MostWords = 8;
    private const int Shortest = 2;
    private const int MaxWidth = 30;

    public static MethodWords Read(Fields method, FieldReader read, FileProblems problems, Dictionary<object, Place> places)
    {
        if (method.Optional("words") is not { } node)
        {
            return MethodWords.None;
        }

        var fields = Fields.Of(node, "'words'", problems, "en", "zh");
        var words = new MethodWords(List("en", isHan: false), List("zh", isHan: true));
        places[words] = node.Place;
        return words;

        List<string> List(string language, bool isHan) =>
            [.. read.List(fields.Required(language), language, 1, MostWords).Select(word => Word(word, isHan, problems)).OfType<string>()];
    }

    /// <summary>A word that starts as its language does, and that nobody types for something else.</summary>
    private static string? Word(Node node, bool isHan, FileProblems problems)
    {
        var word = node is ScalarNode { Value: var value } ? value : "";
        var fits = word.Length >= Shortest
            && TextLimits.Width(word) <= MaxWidth
            && word.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-')
            && word == word.Trim(' ', '-')
            && TextFold.IsHan(word[0]) == isHan
            && (isHan || char.IsAsciiLetterLower(word[0]));
        if (fits && (LanguageText.Parse(word) is not null || TypedAnswer.Parse(word).Count > 0))
        {
            problems.Add(node.Place, $"'{word}' cannot be a command word: it is an answer, or a language");
            return null;
        }

        if (!fits)
        {
            problems.Add(node.Place, $"a command word has {Shortest} characters or more, at most {MaxWidth} wide, letters, digits, spaces and hyphens only, and begins with a {(isHan ? "Chinese character" : "lower-case Latin letter")}");
            return null;
        }

        return word;
    }
}
