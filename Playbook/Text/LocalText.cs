using System.Globalization;

namespace KeyAccountBot.Playbook.Text;

/// <summary>One text in English and Simplified Chinese.</summary>
public readonly record struct LocalText(string En, string Zh)
{
    public string In(Language language) => language == Language.Chinese ? Zh : En;

    /// <summary>Fills <c>{0}</c>, <c>{1}</c> … in both languages; values are written invariantly, so format dates and money first.</summary>
    public LocalText With(params object?[] values) =>
        new(string.Format(CultureInfo.InvariantCulture, En, values), string.Format(CultureInfo.InvariantCulture, Zh, values));

    /// <summary>The same with values that are written differently in each language.</summary>
    public LocalText With(Func<Language, object?[]> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(With(values(Language.English)).En, With(values(Language.Chinese)).Zh);
    }
}
