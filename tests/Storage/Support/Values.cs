using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>One value of every kind, and the awkward ones.</summary>
internal static class Values
{
    public static IReadOnlyList<AnswerValue> All { get; } =
    [
        AnswerValue.Unknown,
        AnswerValue.Plus,
        AnswerValue.Minus,
        new AnswerValue.Chosen(["direct"]),
        new AnswerValue.Chosen(["direct", "two-stage", "frame"]),
        new AnswerValue.Persons(["p1", "p60"]),
        new AnswerValue.Words("?"),
        new AnswerValue.Words("t:2027-01-01, \"quoted\" <at>你好</at> 👩‍🚀\nsecond line"),
        new AnswerValue.Number(-0.10m),
        new AnswerValue.Number(999_999_999_999m),
        new AnswerValue.Sum(new(0.01m, "EUR")),
        new AnswerValue.Day(new LocalDate(2028, 2, 29)),
        new AnswerValue.Evidence(new LocalDate(2026, 11, 1), EvidenceKind.Witnessed, Against: true),
        new AnswerValue.Evidence(new LocalDate(2026, 11, 2), EvidenceKind.Claimed, Against: false),
    ];
}
