using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Reminders;

/// <summary>What is said beside the time.</summary>
public sealed class ReminderWishTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Theory]
    [InlineData("Monday 9:00 in Chinese, only R3 and later, mention owners", Language.Chinese, null, Stage.R3, true)]
    [InlineData("Monday 9:00, only R4 or later", null, null, Stage.R4A, null)]
    [InlineData("Mon 9am only R2+ deals and mention the owners", null, null, Stage.R2, true)]
    [InlineData("Monday 9:00 only Norda deals in English", Language.English, "Norda", null, null)]
    [InlineData("Monday 9:00 in English only Norda, no mentions", Language.English, "Norda", null, false)]
    [InlineData("Monday 9:00 all deals", null, "", Stage.R1, null)]
    [InlineData("Monday 9:00, only North Mill, only from R4B on", null, "North Mill", Stage.R4B, null)]
    [InlineData("每周一 9:00 用英文，只看 R3 以后，提及负责人", Language.English, null, Stage.R3, true)]
    [InlineData("每周一 9点，只看R3及以后的商机，不要提及负责人", null, null, Stage.R3, false)]
    [InlineData("每周一9:00 只提醒诺达，用中文", Language.Chinese, "诺达", null, null)]
    [InlineData("周一 9:00 全部商机", null, "", Stage.R1, null)]
    [InlineData("周一 9:00，只看英文学院", null, "英文学院", null, null)]
    [InlineData("周一 9:00，英文", Language.English, null, null, null)]
    public void It_is_read_in_one_line_with_the_time(string text, Language? language, string? filter, Stage? from, bool? mentions)
    {
        var set = Assert.IsType<ReminderOrder.Timed>(ReminderText.Read(text, Today));
        Assert.Equal((new LocalTime(9, 0), IsoDayOfWeek.Monday), (set.Time!.Value, Assert.Single(set.Days!.Value.Days)));
        Assert.Equal(new ReminderWishes(language, filter, from, mentions), set.Wishes);
    }

    [Theory]
    [InlineData("in Chinese")]
    [InlineData("mention owners")]
    [InlineData("只看 R3 以后")]
    public void It_may_be_said_alone_and_leaves_the_time(string text)
    {
        var set = Assert.IsType<ReminderOrder.Timed>(ReminderText.Read(text, Today));
        Assert.Equal((null, null, null), (set.Days, set.Time, set.Zone));
        Assert.NotEqual(ReminderWishes.None, set.Wishes);
        Assert.Equal(SomeSchedule.Mondays().Time, set.Wishes.Applied(SomeSchedule.Mondays()).Time);
    }

    [Theory]
    [InlineData("Monday 9:00 only bring a small gift to the next visit")]
    [InlineData("sometime in Chinese")]
    public void What_is_not_to_be_kept_or_not_to_be_read_is_told(string text) =>
        Assert.IsType<ReminderOrder.Unreadable>(ReminderText.Read(text, Today));

    [Theory]
    [InlineData("mute", typeof(ReminderOrder.Off))]
    [InlineData("静音", typeof(ReminderOrder.Off))]
    [InlineData("unmute", typeof(ReminderOrder.TurnOn))]
    public void Muting_is_turning_off(string text, Type order) => Assert.IsType(order, ReminderText.Read(text, Today));
}
