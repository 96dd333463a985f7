using FsCheck;
using FsCheck.Fluent;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Parsing;

public class ParsingPropertyTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    // Pieces that parsers look for, in any order, with anything at all between them.
    private static readonly Gen<string> Typed =
        from pieces in Gen.ListOf(Gen.OneOf(
            Gen.Elements(
                "3", "31", "320", "2027", "99", "0", "1e9", ",", ".", " ", "-", "+", "?", "/", "万", "亿", "千", "百", "十", "零", "两", "点", "年", "月", "日", "底", "周", "五",
                "下", "后", "Q1", "Mar", "next", "end of ", "in ", "weeks", "Friday", "m", "bn", "k", "CNY", "$", "¥", "元", "第", "项", "@", "vs ", "客户:", "对手：", "new", "评估",
                "把", "一下", "ACME", "\u200D", "\u202E", "\u0301", "👩‍👩‍👧", "\uD83D", "\n", ";", "３", "'", "(", "<at>"),
            ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")))
        select string.Concat(pieces);

    private static readonly Gen<Money> Amounts =
        from digits in Gen.Choose(1, 999)
        from zeros in Gen.Choose(0, 9)
        from currency in Gen.Elements<string>([.. Currencies.Known])
        select new Money(digits * (decimal)Math.Pow(10, zeros), currency);

    private static readonly Gen<LocalDate> Dates = Gen.Choose(-9_000, 7_000).Select(days => Today.PlusDays(days));

    [Fact]
    public void Nothing_that_can_be_typed_breaks_a_parser() =>
        Prop.ForAll(Typed.ToArbitrary(), text =>
        {
            var line = CommandLine.Parse(text);
            var names = DealNameMatch.Find(text, [text, "ACME retrofit", "远山冷链改造"], name => (name, null));
            return HoldsOrExplains(MoneyText.Parse(text, null), m => m.Amount is > 0 and <= DealLimits.Amount && Currencies.Known.Contains(m.Currency))
                && HoldsOrExplains(DateText.Parse(text, Today), d => d.Date.Year is >= 2000 and <= 2046)
                && HoldsOrExplains(TextInput.Clean(text, 20), t => t is null or { Length: > 0 and <= 20 })
                && HoldsOrExplains(StageText.Parse(text), Enum.IsDefined)
                && HoldsOrExplains(OutcomeText.Parse(text), Enum.IsDefined)
                && NewDealLine.Parse(text, Today) is { Name: null or { Length: > 0 and <= DealLimits.Name } }
                && TypedAnswer.Parse(text).All(a => a.Number is null or (>= 1 and <= 99))
                && (line.Reading is null || line.Nearest.Count == 0)
                && names.IsNone | names.IsClear | names.IsAmbiguous;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void An_amount_of_three_digits_is_read_as_it_is_shown() =>
        Prop.ForAll(Amounts.ToArbitrary(), money =>
            Enum.GetValues<Language>().All(language => MoneyText.Parse(MoneyText.Show(money, language), null).Value == money)
            && MoneyText.Parse(MoneyText.ForInput(money), money.Currency).Value == money).QuickCheckThrowOnFailure();

    [Fact]
    public void Showing_loses_less_than_half_a_percent() =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue).Select(n => n * 0.37m).ToArbitrary(), amount =>
            Enum.GetValues<Language>().All(language =>
                Math.Abs(MoneyText.Parse(MoneyText.Show(new(Math.Round(amount, 2), "CNY"), language), null).Value.Amount - amount) <= (amount * 0.005m) + 0.005m))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_date_is_read_as_it_is_shown() =>
        Prop.ForAll(Dates.ToArbitrary(), date => Enum.GetValues<Language>().All(language =>
            DateText.Parse(DateText.ShowInFull(date, language), Today).Value == new DateReading(date, Inferred: false)
            && (date.Year == Today.Year || DateText.Parse(DateText.Show(date, language, Today), Today).Value.Date == date))).QuickCheckThrowOnFailure();

    [Fact]
    public void Cleaning_twice_is_cleaning_once() =>
        Prop.ForAll(Typed.ToArbitrary(), text =>
            TextInput.Clean(text, int.MaxValue).Value is not { } once || (TextInput.Clean(once, int.MaxValue).Value == once && !once.Any(char.IsControl)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_made_of_name_amount_and_date_comes_apart_again() =>
        Prop.ForAll(Gen.Elements("ACME cooling retrofit", "Line 3", "远山冷链改造", "C919 二期").ToArbitrary(), Amounts.Where(m => m.Amount >= 10_000).ToArbitrary(), Dates.ToArbitrary(), (name, money, date) =>
        {
            var shown = $"{MoneyText.Show(money, Language.Chinese)} {DateText.ShowInFull(date, Language.English)}";
            var line = NewDealLine.Parse($"{name} {shown}", Today);
            return line.Problems.IsEmpty && (line.Name, line.Amount, line.CloseDate?.Date) == (name, money, date);
        }).QuickCheckThrowOnFailure();

    private static bool HoldsOrExplains<T>(Parsed<T> parsed, Func<T, bool> holds) =>
        parsed.TryGet(out var value, out var problem) ? holds(value!) : problem.Text.En.Length > 20 && problem.Text.Zh.Length > 10;
}
