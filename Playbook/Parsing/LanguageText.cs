using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Reads the name of one of the two languages.</summary>
public static class LanguageText
{
    /// <summary>Null when it is neither.</summary>
    public static Language? Parse(string text) => TextFold.Lower(text).Trim().Trim('.', '!', '。') switch
    {
        "english" or "en" or "eng" or "en-us" or "en-gb" or "英文" or "英语" or "英語" => Language.English,
        "chinese" or "zh" or "cn" or "zh-cn" or "zh-hans" or "simplified chinese" or "mandarin" or "中文" or "汉语" or "简体中文" or "简体"
            or "普通话" => Language.Chinese,
        _ => null,
    };
}
