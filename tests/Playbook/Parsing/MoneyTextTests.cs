using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Tests.Parsing;

public class MoneyTextTests
{
    [Theory]
    [InlineData("3.2m CNY", 3_200_000, "CNY")]
    [InlineData("3.2M", 3_200_000, "CNY")]
    [InlineData("700k", 700_000, "CNY")]
    [InlineData("1.5bn", 1_500_000_000, "CNY")]
    [InlineData("1.5 billion USD", 1_500_000_000, "USD")]
    [InlineData("320万", 3_200_000, "CNY")]
    [InlineData("320 万元", 3_200_000, "CNY")]
    [InlineData("320萬", 3_200_000, "CNY")]
    [InlineData("320w", 3_200_000, "CNY")]
    [InlineData("3.2亿", 320_000_000, "CNY")]
    [InlineData("3亿2000万", 320_000_000, "CNY")]
    [InlineData("1亿5千万", 150_000_000, "CNY")]
    [InlineData("5百万", 5_000_000, "CNY")]
    [InlineData("３２０万", 3_200_000, "CNY")]
    [InlineData("１，２００，０００", 1_200_000, "CNY")]
    [InlineData("¥2.6M", 2_600_000, "CNY")]
    [InlineData("￥2.6M", 2_600_000, "CNY")]
    [InlineData("$1,200,000", 1_200_000, "USD")]
    [InlineData("€ 500 000", 500_000, "EUR")]
    [InlineData("1,234,567.89", 1_234_567.89, "CNY")]
    [InlineData("1.234.567,89 EUR", 1_234_567.89, "EUR")]
    [InlineData("CHF 1'200'000", 1_200_000, "CHF")]
    [InlineData("12,34,567 INR", 1_234_567, "INR")]
    [InlineData("USD 3m", 3_000_000, "USD")]
    [InlineData("usd3m", 3_000_000, "USD")]
    [InlineData("HK$3m", 3_000_000, "HKD")]
    [InlineData("$3m HKD", 3_000_000, "HKD")]
    [InlineData("人民币320万元", 3_200_000, "CNY")]
    [InlineData("320万人民币", 3_200_000, "CNY")]
    [InlineData("320万人民幣", 3_200_000, "CNY")]
    [InlineData("五十万", 500_000, "CNY")]
    [InlineData("三百二十万", 3_200_000, "CNY")]
    [InlineData("两千万美元", 20_000_000, "USD")]
    [InlineData("一点五亿", 150_000_000, "CNY")]
    [InlineData("十万零五百块", 100_500, "CNY")]
    [InlineData("320万美元", 3_200_000, "USD")]
    [InlineData("320万欧元", 3_200_000, "EUR")]
    [InlineData("320万港币", 3_200_000, "HKD")]
    [InlineData("3.2亿日元", 320_000_000, "JPY")]
    [InlineData("5000块", 5_000, "CNY")]
    [InlineData("约320万", 3_200_000, "CNY")]
    [InlineData("about 3m USD", 3_000_000, "USD")]
    [InlineData("1.234m", 1_234_000, "CNY")]
    [InlineData("0.5", 0.5, "CNY")]
    [InlineData("999,999,999,999", 999_999_999_999, "CNY")]
    public void An_amount_is_read_as_people_type_it(string text, decimal amount, string currency) =>
        Assert.Equal(new Money(amount, currency), MoneyText.Parse(text, null).Value);

    [Theory]
    [InlineData("3m", "EUR", "EUR")]
    [InlineData("$3m", "HKD", "HKD")]
    [InlineData("$3m", "CNY", "USD")]
    [InlineData("¥3m", "JPY", "JPY")]
    [InlineData("300万元", "TWD", "TWD")]
    [InlineData("300万元", "USD", "CNY")]
    [InlineData("US$3m", "HKD", "USD")]
    public void A_shared_sign_means_the_persons_own_currency(string text, string own, string currency) =>
        Assert.Equal(currency, MoneyText.Parse(text, own).Value.Currency);

    [Theory]
    [InlineData("3,2", ProblemKind.Ambiguous, "3.2 or 32")]
    [InlineData("3,2m", ProblemKind.Ambiguous, "3.2m or 32m")]
    [InlineData("3,2万", ProblemKind.Ambiguous, "3.2万 or 32万")]
    [InlineData("1.234", ProblemKind.Ambiguous, "1.2340 or 1,234")]
    [InlineData("-5", ProblemKind.Impossible, "“-5”")]
    [InlineData("－5万", ProblemKind.Impossible, "minus")]
    [InlineData("$-5m", ProblemKind.Impossible, "minus")]
    [InlineData("-$5m", ProblemKind.Impossible, "minus")]
    [InlineData("0", ProblemKind.Impossible, "leave it empty")]
    [InlineData("0.001", ProblemKind.Impossible, "leave it empty")]
    [InlineData("1e9", ProblemKind.Impossible, "1bn")]
    [InlineData("1,000,000,000,000", ProblemKind.OutOfRange, "999,999,999,999")]
    [InlineData("99999亿亿亿亿亿", ProblemKind.OutOfRange, "most")]
    [InlineData("99999999999999999999999999999999999999", ProblemKind.OutOfRange, "most")]
    [InlineData("3m XYZ", ProblemKind.Impossible, "XYZ")]
    [InlineData("XYZ 320万", ProblemKind.Impossible, "CNY, USD")]
    [InlineData("USD 3m EUR", ProblemKind.Ambiguous, "two currencies")]
    [InlineData("NaN", ProblemKind.Unreadable, "3.2m CNY")]
    [InlineData("a lot", ProblemKind.Unreadable, "a lot")]
    [InlineData("几百万", ProblemKind.Unreadable, "几百万")]
    [InlineData("三万五", ProblemKind.Unreadable, "三万五")]
    [InlineData("万", ProblemKind.Unreadable, "万")]
    [InlineData("CNY", ProblemKind.Unreadable, "CNY")]
    [InlineData("1.2.3", ProblemKind.Unreadable, "1.2.3")]
    [InlineData("", ProblemKind.Missing, "No amount")]
    [InlineData(" \u3000", ProblemKind.Missing, "No amount")]
    public void What_cannot_be_taken_is_explained_in_both_languages(string text, ProblemKind kind, string says)
    {
        var problem = MoneyText.Parse(text, null).Problem!;

        Assert.Equal((Fields.Amount, kind), (problem.Field, problem.Kind));
        Assert.Contains(says, problem.Text.En, StringComparison.Ordinal);
        Assert.Contains("。", problem.Text.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("{", problem.Text.En + problem.Text.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_600_000, "CNY", "¥2.6 M", "260 万元")]
    [InlineData(3_000_000, "CNY", "¥3.0 M", "300 万元")]
    [InlineData(12_100_000, "CNY", "¥12.1 M", "1210 万元")]
    [InlineData(12_345_678, "CNY", "¥12.3 M", "1235 万元")]
    [InlineData(700_000, "CNY", "¥700 k", "70 万元")]
    [InlineData(3_200_000, "USD", "$3.2 M", "320 万美元")]
    [InlineData(1_200_000, "CHF", "CHF 1.2 M", "120 万瑞士法郎")]
    [InlineData(3_200_000, "JPY", "JPY 3.2 M", "320 万日元")]
    [InlineData(320_000_000, "CNY", "¥320 M", "3.2 亿元")]
    [InlineData(1_500_000_000, "EUR", "€1.5 bn", "15 亿欧元")]
    [InlineData(999_950, "CNY", "¥1.0 M", "100 万元")]
    [InlineData(999_999_999, "CNY", "¥1.0 bn", "10 亿元")]
    [InlineData(9_500.5, "CNY", "¥9,500.5", "9,500.5 元")]
    [InlineData(12_345, "CNY", "¥12.3 k", "1.23 万元")]
    [InlineData(999_999_999_999, "CNY", "¥1,000 bn", "10000 亿元")]
    public void An_amount_is_shown_short(decimal amount, string currency, string en, string zh)
    {
        Assert.Equal(en, MoneyText.Show(new(amount, currency), Language.English).Replace('\u00A0', ' '));
        Assert.Equal(zh, MoneyText.Show(new(amount, currency), Language.Chinese).Replace('\u00A0', ' '));
    }

    [Fact]
    public void Number_and_unit_never_part_at_a_line_end()
    {
        Assert.Equal("¥2.6\u00A0M", MoneyText.Show(new(2_600_000, "CNY"), Language.English));
        Assert.Equal("260\u00A0万元", MoneyText.Show(new(2_600_000, "CNY"), Language.Chinese));
    }

    [Fact]
    public void Every_known_currency_has_a_name_of_its_own_in_both_languages()
    {
        var names = Currencies.Known.Select(CurrencyText.Name).ToList();

        Assert.All(Currencies.Known.Zip(names), pair => Assert.NotEqual(pair.First, pair.Second.En));
        Assert.Equal(names.Count, names.Select(n => n.En).Distinct().Count());
        Assert.Equal(names.Count, names.Select(n => n.Zh).Distinct().Count());
    }
}
