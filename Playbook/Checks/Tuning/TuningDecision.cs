using System.Globalization;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Checks.Tuning;

/// <param name="Problem">Why nothing changes; then the tuning is as it was.</param>
public sealed record TuningDecision(BookTuning Tuning, LocalText? Problem = null)
{
    private static readonly LocalText NoSuch = new("There is no such rule or threshold any more.", "已没有这条规则或阈值。");
    private static readonly LocalText Fixed = new("This rule always speaks: it cannot be switched off or lowered.", "这条规则不能关闭，也不能降级。");
    private static readonly LocalText NoNumber = new("Write a number from {0} to {1}.", "请填写 {0} 到 {1} 之间的数字。");
    private static readonly LocalText NoWhole = new("Write a whole number from {0} to {1}.", "请填写 {0} 到 {1} 之间的整数。");
    private static readonly LocalText Pair = new(
        "With the other thresholds this does not fit: of two that belong together the order must stay.", "与其他阈值冲突：成对的阈值必须保持先后大小。");

    /// <param name="level"><see cref="BookTuning.Off"/>, <see cref="BookTuning.Note"/>, <see cref="BookTuning.Warn"/>; empty for as delivered.</param>
    public static TuningDecision Rule(BookTuning tuning, string id, string level, Stamp by) =>
        RuleIds.RowOf(id) < 0 || level is not ("" or BookTuning.Off or BookTuning.Note or BookTuning.Warn) ? new(tuning, NoSuch)
        : RuleSettings.Fixed.Contains(id) ? new(tuning, Fixed)
        : new(With(tuning, id, level, by));

    /// <param name="typed">A share as a fraction (0.1) or as a percentage (10%); empty for as delivered.</param>
    public static TuningDecision Threshold(BookTuning tuning, string id, string typed, Stamp by)
    {
        if (ThresholdRanges.Find(id) is not { } range)
        {
            return new(tuning, NoSuch);
        }

        var text = TextFold.Width(typed).Trim();
        if (text.Length > 0)
        {
            var percent = text.EndsWith('%');
            var number = BookTuning.NumberOf(percent ? text[..^1].Trim() : text);
            number = percent ? number / 100 : number;
            if (number is not { } value || value < range.Min || value > range.Max || (range.IsWhole && !decimal.IsInteger(value)))
            {
                return new(tuning, (range.IsWhole ? NoWhole : NoNumber).With(range.Min, range.Max));
            }

            text = value == range.Value(Thresholds.Default) ? "" : value.ToString(CultureInfo.InvariantCulture);
        }

        var changed = With(tuning, id, text, by);
        return Ordered(changed) ? new(changed) : new(tuning, Pair);
    }

    private static bool Ordered(BookTuning tuning) => !tuning.Changes.Aggregate(
        Thresholds.Default, (t, c) => ThresholdRanges.Find(c.Key) is { } range && BookTuning.NumberOf(c.Value.Value) is { } n ? range.With(t, n) : t).OutOfRange().Any();

    private static BookTuning With(BookTuning tuning, string id, string value, Stamp by) => new(
        value.Length == 0 ? tuning.Changes.Remove(id)
        : tuning.Changes.GetValueOrDefault(id)?.Value == value ? tuning.Changes
        : tuning.Changes.SetItem(id, new(value, by.By, by.ByName, by.At)));
}
