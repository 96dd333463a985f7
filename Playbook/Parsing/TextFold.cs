using System.Collections.Frozen;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>
/// Makes different ways of typing the same thing equal, character for character, so that a position in the folded text is
/// the same position in the original.
/// </summary>
public static class TextFold
{
    // Pairs traditional, simplified: characters of the words that the parsers know and some that are common in names.
    private const string Traditional =
        "負负萬万億亿點点幣币圓圆歐欧鎊镑臺台韓韩盧卢銖铢馬马個个週周後后兩两號号禮礼內内貳贰陸陆幫帮開开關关閉闭評评編编輯辑員员單单刪删階阶語语設设換换" +
        "創创協协組组隊队標标對对戶户競竞爭争訂订簽签約约機机會会項项題题條条確确認认識识離离實实驗验證证贏赢輸输棄弃獨独資资連连鎖锁國国營营務务門门" +
        "團团無无沒没請请煩烦試试測测說说體体簡简漢汉當当還还這这為为動动進进從从複复復复啟启權权誰谁總总電电業业廠厂華华遠远鏈链東东廣广龍龙風风車车" +
        "給给錢钱賄贿賂赂紅红現现飯饭領领導导醫医書书報报價价處处費费陳陈趙赵黃黄劉刘張张吳吴孫孙鄭郑據据聽听講讲訴诉";

    private static readonly FrozenDictionary<char, char> Simplified = Traditional
        .Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Half-width letters, digits and signs, plain spaces, hyphens and apostrophes, simplified characters; case is kept.</summary>
    public static string Width(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = Narrow(from[i]);
        }
    });

    /// <summary>The same in lower case.</summary>
    public static string Lower(string text) => Width(text).ToLowerInvariant();

    /// <inheritdoc cref="Lower(string)"/>
    public static char Lower(char c) => char.ToLowerInvariant(Narrow(c));

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '\u3005' or '\u3007';

    private static char Narrow(char c) => c switch
    {
        < '\u0080' => c is '\t' or '\r' or '\n' ? ' ' : c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\uFFE5' => '¥',
        '\uFFE1' => '£',
        '\u2212' or '\u2010' or '\u2011' or '\u2013' or '\u2014' or '\uFE63' => '-',
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => Simplified.TryGetValue(c, out var simple) ? simple : c,
    };
}
