using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Care;

namespace KeyAccountBot.Playbook.Tests.Care;

/// <summary>What is kept out of notes, and what only looks like it. Every change of the word lists brings a line here.</summary>
public sealed class CareGuardTests
{
    [Theory]
    [InlineData("He expects a kickback of 3 percent")]
    [InlineData("We could bribe the buyer")]
    [InlineData("Settled with cash under the table")]
    [InlineData("Bring a small gift to the next visit")]
    [InlineData("She likes expensive gifts")]
    [InlineData("Gift cards were handed over in May")]
    [InlineData("Took him to dinner, he opened up")]
    [InlineData("Invite the director to a golf weekend")]
    [InlineData("We wined and dined the committee")]
    [InlineData("Paid for her holiday last year")]
    [InlineData("Internship for his daughter would help")]
    [InlineData("What is in it for him personally?")]
    [InlineData("Offer the buyer 2 percent commission")]
    [InlineData("Two tickets to the match for Wu")]
    [InlineData("A bottle of whisky at New Year")]
    [InlineData("New iPhone for her")]
    [InlineData("Red envelope at Spring Festival")]
    [InlineData("he wants a cash envelope for himself")]
    [InlineData("他要回扣")]
    [InlineData("要 回 扣，三个点")]
    [InlineData("给王总一点好处费")]
    [InlineData("过年送了两瓶茅台")]
    [InlineData("下周请李工吃饭唱歌")]
    [InlineData("安排去三亚旅游")]
    [InlineData("塞个红包")]
    [InlineData("給他送禮")]
    [InlineData("给采购经理送购物卡")]
    [InlineData("解决他儿子的实习")]
    [InlineData("私下给他返一点")]
    [InlineData("給陳總兩個點")]
    [InlineData("周末陪他打高尔夫")]
    public void Something_for_a_person_at_the_customer_is_refused(string text) => Refused(CareKind.PersonalBenefit, text);

    [Theory]
    [InlineData("We know Norda's sealed bid")]
    [InlineData("Their price before the opening was 2.4 m")]
    [InlineData("She showed us the other bids before opening")]
    [InlineData("He leaked the price list to us")]
    [InlineData("We have a photo of Norda's offer")]
    [InlineData("A former engineer of Norda told us their costs and margin")]
    [InlineData("Norda's ex-employee brought the customer list")]
    [InlineData("Got the names of the evaluation committee")]
    [InlineData("Write the specs so that only we can bid")]
    [InlineData("Tailor the tender to shut out Norda")]
    [InlineData("He keeps Norda out of the tender")]
    [InlineData("Agree prices with the other bidders")]
    [InlineData("Cover bid by a friendly firm")]
    [InlineData("The competitor's confidential calculation")]
    [InlineData("对手的底价是 230 万")]
    [InlineData("开标前拿到对手的报价")]
    [InlineData("还没开标的价格我们知道了")]
    [InlineData("标底大概 300 万")]
    [InlineData("对手前员工带来了报价和客户名单")]
    [InlineData("拿到了评标专家名单")]
    [InlineData("找两家陪标")]
    [InlineData("和友商商量好报价")]
    [InlineData("参数量身定做，只有我们满足")]
    [InlineData("他把对手挡在外面")]
    [InlineData("偷拍了对手的方案")]
    [InlineData("内部泄露的评分")]
    public void What_is_not_ours_to_know_or_to_agree_is_refused(string text) => Refused(CareKind.StolenInformation, text);

    [Theory]
    [InlineData("His wife works at the bank")]
    [InlineData("She is pregnant until spring")]
    [InlineData("He has diabetes")]
    [InlineData("Rao is on sick leave")]
    [InlineData("She was diagnosed with something serious")]
    [InlineData("Home address: 5 Lake Road")]
    [InlineData("He drinks too much")]
    [InlineData("He likes to drink baijiu")]
    [InlineData("She is a practising Catholic")]
    [InlineData("Wu is Muslim")]
    [InlineData("Drives a new Porsche")]
    [InlineData("He has money problems")]
    [InlineData("Rao's son studies abroad")]
    [InlineData("Her birthday is in May")]
    [InlineData("They don't get along")]
    [InlineData("He hates his boss")]
    [InlineData("He is going through a divorce")]
    [InlineData("他老婆在银行工作")]
    [InlineData("王总住院了")]
    [InlineData("她怀孕了")]
    [InlineData("他爱喝酒，酒量好")]
    [InlineData("他信佛")]
    [InlineData("家住花园小区 3 号楼")]
    [InlineData("李工的儿子今年高考")]
    [InlineData("开宝马，家里有钱")]
    [InlineData("他和主任关系不和")]
    [InlineData("生日是五月")]
    [InlineData("他有高血压")]
    public void Private_life_is_refused(string text) => Refused(CareKind.PrivateLife, text);

    [Theory]
    [InlineData("Give a discount of 5 % on the second phase")]
    [InlineData("Gifted engineer, knows the plant by heart")]
    [InlineData("New line for drinking water, 40 m³ an hour")]
    [InlineData("The gift shop chain renews its cooling")]
    [InlineData("Gift packaging plant, 3 lines")]
    [InlineData("They have a strict gift policy")]
    [InlineData("She can't accept gifts, and we offer none")]
    [InlineData("No gifts or kickbacks: their code of conduct is clear")]
    [InlineData("Anti-bribery training is part of supplier approval")]
    [InlineData("Biggest customer in the hospitality industry")]
    [InlineData("The controls are installed under the table top")]
    [InlineData("The investment pays off in three years")]
    [InlineData("Met him at the reference site with two users")]
    [InlineData("Lunch break of the shift is when the system may stop")]
    [InlineData("The dealer's commission is part of the price")]
    [InlineData("Support tickets are answered within a day")]
    [InlineData("Bottling line fills 200 bottles of wine a minute")]
    [InlineData("The CFO's assistant tells us everything")]
    [InlineData("Submit our sealed bid by 3 May")]
    [InlineData("Sealed bids are due on 3 May")]
    [InlineData("We send our offer before the deadline")]
    [InlineData("Leak detection is part of the tender")]
    [InlineData("They want to steal market share from Norda")]
    [InlineData("Introduced us to the former project VP")]
    [InlineData("Norda's list price is on its web site")]
    [InlineData("The customer's tender documents are published")]
    [InlineData("She is head of hospital purchasing")]
    [InlineData("The customer is a Catholic hospital")]
    [InlineData("Cancer centre, 300 beds, opens in 2027")]
    [InlineData("The project's health is green")]
    [InlineData("Their home market is weak")]
    [InlineData("Smoke detectors are included")]
    [InlineData("The daughter company decides by itself")]
    [InlineData("The data lives in SAP")]
    [InlineData("Users hate the old interface")]
    [InlineData("The pump drives a second circuit")]
    [InlineData("Rao handed our draft upward on 25 Oct.")]
    [InlineData("Handed over in good faith")]
    [InlineData("Church renovation, heating and ventilation")]
    [InlineData("Budget is frozen until May; the board decides in June")]
    [InlineData("Asked Deng to join our site visit")]
    [InlineData("The old supplier suffers from late deliveries")]
    public void What_only_looks_like_it_passes_in_English(string text) => Assert.Null(CareGuard.Check(text));

    [Theory]
    [InlineData("给五个点的折扣")]
    [InlineData("礼品厂的冷库改造")]
    [InlineData("请客户也做一件小事：给数据")]
    [InlineData("客户是礼品包装行业")]
    [InlineData("严禁收受回扣和红包，合同里写明")]
    [InlineData("签了廉洁协议")]
    [InlineData("茅台集团的包装车间")]
    [InlineData("小程序的红包功能不在范围内")]
    [InlineData("高尔夫球场的空调项目")]
    [InlineData("饮用水处理厂，日产五千吨")]
    [InlineData("住院部大楼的新风")]
    [InlineData("肿瘤医院二期")]
    [InlineData("女儿墙高度不够，要改支架")]
    [InlineData("关注微信教程可以自己操作")]
    [InlineData("冷媒泄露报警纳入方案")]
    [InlineData("数据防泄漏系统由 IT 负责")]
    [InlineData("担心我们是去陪标的")]
    [InlineData("招标文件已公布标底")]
    [InlineData("对手报价 300 万，开标记录已公开")]
    [InlineData("开标前我们要定最终报价")]
    [InlineData("目前还没开标")]
    [InlineData("给王总省了三成电费")]
    [InlineData("请王总来我们工厂看样机")]
    [InlineData("请李工吃透图纸再反馈")]
    [InlineData("送检样品两周出报告")]
    [InlineData("给客户手机端演示了一次")]
    [InlineData("别墅项目的地暖")]
    [InlineData("客户负债率偏高，付款要分期")]
    [InlineData("麻醉科要独立温控")]
    [InlineData("酒店最好的会议室")]
    [InlineData("儿童医院门诊楼")]
    [InlineData("他得了三项行业奖")]
    [InlineData("石工查出问题在风管")]
    [InlineData("邓处长支持这条标准，因为使用方需要")]
    [InlineData("采购周三开会，会后给结果")]
    [InlineData("中午和石工在工地碰面，确认了进度")]
    [InlineData("预算已批，由财务部放款")]
    [InlineData("渠道返点按合同执行")]
    [InlineData("经销商佣金计入成本")]
    [InlineData("对方要求设备放在桌子下面")]
    [InlineData("客户想要更好的售后")]
    [InlineData("技术部长把我们的方案递给了副总")]
    public void What_only_looks_like_it_passes_in_Chinese(string text) => Assert.Null(CareGuard.Check(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Nothing_is_nothing(string? text) => Assert.Null(CareGuard.Check(text));

    [Fact]
    public void Case_width_and_spacing_hide_nothing()
    {
        Refused(CareKind.PersonalBenefit, "KICKBACK");
        Refused(CareKind.PersonalBenefit, "ｋｉｃｋｂａｃｋ");
        Refused(CareKind.PersonalBenefit, "kick\u200Bback");
        Refused(CareKind.PersonalBenefit, "回·扣");
    }

    [Fact]
    public void The_refusal_says_why_and_repeats_nothing()
    {
        var refusal = CareGuard.Check("Paid for Marigold's holiday")!;
        Assert.DoesNotContain("Marigold", refusal.Reason.En + refusal.Reason.Zh);
        Assert.Contains("not kept", refusal.Reason.En);
        Assert.Contains("不会保存", refusal.Reason.Zh);
    }

    [Fact]
    public void A_text_of_the_longest_kind_is_read_at_once()
    {
        // Also one that nearly fits many patterns: every pattern reaches only so far.
        Assert.Null(CareGuard.Check(string.Concat(Enumerable.Repeat("he saw the plan and the ", 42))[..1000]));
        Assert.NotNull(CareGuard.Check(new string('远', 990) + "回扣"));
    }

    [Fact]
    public void What_is_harmless_is_taken_out_as_one_alternation_of_all_lines_would()
    {
        string[] english = ["no gifts?(?: or bribes?)*", "gift shops?", "bribes? law"];
        string[] chinese = ["不收礼(?:品)?", "礼品厂"];
        var all = new Regex($@"\b(?:{string.Join('|', english)})\b|{string.Join('|', chinese)}", RegexOptions.CultureInvariant);
        var lines = new CarePatterns(english, chinese);
        string[] pieces = ["no ", "gift", "s", " or ", "bribes", " shop", " law", "不收", "礼", "品", "厂", ", ", "x"];
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 12).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.Equal(all.Replace(text, "\n"), lines.Replace(text, '\n'));
            Assert.Equal(all.IsMatch(text), lines.IsMatch(text));
        }
    }

    private static void Refused(CareKind kind, string text) => Assert.Equal(kind, CareGuard.Check(text)?.Kind);
}
