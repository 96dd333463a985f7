using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Coaching;

/// <summary>
/// One small, useful, lawful request that would prove or disprove a behaviour. For the six that count unprompted it asks for nothing:
/// it gives the occasion, and what follows by itself is the answer.
/// </summary>
public static class SafeTests
{
    /// <summary>By behaviour number, 1 at index 0; two each.</summary>
    public static IReadOnlyList<IReadOnlyList<LocalText>> All { get; } =
    [
        [
            new("Ask for fifteen minutes this week to check one figure, and see how soon it comes.", "请对方本周抽十五分钟核对一个数据，看多快能约上。"),
            new("Call once about a detail of the schedule, and see how soon the answer comes.", "就进度的一个细节打一次电话，看多快有回音。"),
        ],
        [
            new("Say that a leader's view of the schedule would help the plan, and leave it there. See whether a meeting follows.", "提一句领导对进度的看法会很有帮助，就此打住，看会不会有引见。"),
            new("Offer a site visit useful to several departments, and see who is brought along.", "提议一次对几个部门都有用的样板参观，看会带谁来。"),
        ],
        [
            new("Ask nothing about the decision for two weeks. Note what is told by itself, and check it with a second person.", "两周内不问决策，记下主动说的内容，再向另一个人核对。"),
            new("Compare what was last told with the published plan, and see whether it holds.", "把最近听到的与公开计划对照，看是否属实。"),
        ],
        [
            new("Show next month's plan, ask only whether it is complete, and see whether advice comes.", "给对方看下个月的计划，只问是否完整，看会不会主动给建议。"),
            new("Mention two possible next steps, and see whether one is advised against.", "提到两个可能的下一步，看会不会提醒哪个不妥。"),
        ],
        [
            new("Hand over one measured result on a need of the users, and see whether it turns up in a published criterion.", "就使用方的一个需要给出一项实测结果，看它会不会出现在公开标准里。"),
            new("Send a one-page comparison of how the need can be measured, and hear from a second person whether it was discussed.", "发一页该需要的衡量办法，听另一个人说内部有没有讨论。"),
        ],
        [
            new("Ask which target of this year the project counts towards.", "问这个项目计入今年的哪项指标。"),
            new("Ask what a good result would let their department do next.", "问做好之后，所在部门下一步能做什么。"),
        ],
        [
            new("Send a one-page summary that suits their superior, ask for nothing, and see whether somebody above mentions it.", "发一页适合上级看的摘要，什么都不要求，看上面有没有人提起。"),
            new("Leave a short note with figures for the next internal meeting, and see whether they come back in its minutes.", "为下次内部会议留一份带数据的短文，看纪要里有没有。"),
        ],
        [
            new("Ask which published facts about the alternatives the users talk about.", "问使用方在谈论其他方案的哪些公开信息。"),
            new("Ask what users liked and missed in what is installed today.", "问使用方对现有设备哪里满意、哪里不足。"),
        ],
    ];

    /// <summary>In a tender nothing is asked beside the published way.</summary>
    public static IReadOnlyList<LocalText> InTender { get; } =
    [
        new("Put one question on the published documents through the official channel, and see how clear the answer is.", "通过正式渠道就公开文件提一个问题，看答复是否清楚。"),
        new("Ask through the official channel which target of the published plan the project counts towards.", "通过正式渠道问项目计入公开计划的哪项指标。"),
    ];

    /// <summary>Hard to play, and of weight: asked first while confirmation from elsewhere is missing.</summary>
    private static readonly int[] ByWeight = [7, 2, 3, 5, 4, 6, 8, 1];

    /// <param name="onRecord">How much is on record: with every piece the other of two variants comes.</param>
    internal static LocalText For(bool tender, ImmutableArray<BehaviourReading> behaviours, CoachJudgement judged, int onRecord)
    {
        var order = judged.Corroborated ? ByWeight.Where(n => !judged.Behaviours.Contains(n)).Concat(ByWeight) : ByWeight;
        return On(order.OrderBy(n => behaviours[n - 1].Strength).First(), tender, onRecord);
    }

    /// <summary>Of one behaviour, the same in the same state.</summary>
    internal static LocalText On(int number, bool tender, int onRecord)
    {
        var variants = tender ? InTender : All[number - 1];
        return variants[onRecord % variants.Count];
    }
}
