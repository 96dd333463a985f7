using System.Collections.Immutable;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using Route = KeyAccountBot.Playbook.Deals.Route;

namespace KeyAccountBot.Bot.Interactions;

/// <param name="Problems">Of the fields that could not be read.</param>
internal sealed record ReadEvidence(Observation Observation, ImmutableList<Problem> Problems);

/// <summary>Reads the behaviour card.</summary>
internal static class SubmittedEvidence
{
    private static readonly LocalText PickSeen = new("Pick what was seen.", "请选择见到了什么。");
    private static readonly LocalText PickKind = new("Choose how we know.", "请选择怎么知道的。");
    private static readonly LocalText PickRoute = new("Choose how it reached us.", "请选择经什么途径。");
    private static readonly LocalText PickDay = new("Choose a day.", "请选择日期。");

    public static ReadEvidence Read(Submission card, int behaviour, LocalDate today)
    {
        var problems = ImmutableList.CreateBuilder<Problem>();
        var seen = card[Inputs.Seen];
        if (seen is not (Seen.Yes or Seen.Unprompted or Seen.Asked or Seen.Against))
        {
            problems.Add(new(Inputs.Seen, PickSeen, ProblemKind.Missing));
        }

        var kind = Named<EvidenceKind>(card[Inputs.Kind]);
        if (kind is null)
        {
            problems.Add(new(Inputs.Kind, PickKind, ProblemKind.Missing));
        }

        // What one of us saw, and what the person says of itself, can have come one way only.
        var route = kind switch
        {
            EvidenceKind.Witnessed => Named<Route>(card[Inputs.Route]) ?? Route.Own,
            EvidenceKind.Claimed => Named<Route>(card[Inputs.Route]) ?? Route.Coach,
            _ => Named<Route>(card[Inputs.Route]),
        };
        if (route is null)
        {
            problems.Add(new(Inputs.Route, PickRoute, ProblemKind.Missing));
        }

        var when = string.IsNullOrWhiteSpace(card[Inputs.When]) ? null : DateText.Parse(card[Inputs.When]!, today);
        if (when is not { IsValid: true })
        {
            problems.Add(new(Inputs.When, PickDay, when is null ? ProblemKind.Missing : ProblemKind.Unreadable));
        }

        var through = card[Inputs.Through];
        var observation = new Observation(
            behaviour, kind ?? EvidenceKind.Claimed, when is { IsValid: true } ? when.Value!.Date : today, route ?? Route.Coach, seen == Seen.Against, card[Inputs.What] ?? "")
        {
            Prompted = seen == Seen.Asked,
            OpenToAll = card[Inputs.Open] == Inputs.Yes,
            Through = string.IsNullOrEmpty(through) || through == Inputs.NotKnown ? null : through,
        };
        return new(observation, problems.ToImmutable());
    }

    /// <param name="notKept">What happened must not be kept, so it is not shown again either.</param>
    public static EvidenceTexts Texts(Submission card, bool notKept) => new(
        card[Inputs.Seen] is Seen.Yes or Seen.Unprompted or Seen.Asked or Seen.Against ? card[Inputs.Seen]! : "",
        notKept ? "" : TextInput.Cut(card[Inputs.What] ?? "", CoachBehaviourCard.LongestTyped),
        card[Inputs.When] ?? "",
        Named<EvidenceKind>(card[Inputs.Kind])?.ToString() ?? "",
        Named<Route>(card[Inputs.Route])?.ToString() ?? "",
        card[Inputs.Through] ?? "",
        card[Inputs.Open] == Inputs.Yes);

    private static T? Named<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && value.ToString() == text ? value : null;
}
