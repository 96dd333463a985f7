using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Questions;

/// <summary>Finds who can answer: the best of knowing it, being reachable and being open. In tenths, so that equal is equal.</summary>
internal static class WhomToAsk
{
    /// <summary>When we last met somebody we know ourselves; nobody is asked where they stand themselves.</summary>
    public static Whom For(Topic topic, Facts facts, CriterionSet disputed)
    {
        var criterion = topic.Near;
        if (topic.Kind == TopicKind.LastMet || (topic.Kind == TopicKind.Criterion && Affinity.OwnSide.Contains(criterion)))
        {
            return new(null, Roles.None);
        }

        CheckPerson? best = null;
        var (value, concerned) = (0, false);
        foreach (var person in facts.Map.People)
        {
            var worth = person.Id == topic.PersonId ? 0 : Worth(person, criterion, facts, topic.Kind == TopicKind.Criterion ? disputed : CriterionSet.None);
            var nearer = Affinity.IsConcerned(person.Department, criterion);
            if (worth > value || (worth == value && worth > 0 && nearer && !concerned))
            {
                (best, value, concerned) = (person, worth, nearer);
            }
        }

        var role = Affinity.BestRole(criterion);
        return facts.InChannel ? new(null, role) { RoleIsMissing = best is null }
            : best is null ? new(null, role) { RoleIsMissing = true }
            : new(best.Id, role, best.LastMet is null);
    }

    private static int Worth(CheckPerson person, Criterion criterion, Facts facts, CriterionSet disputed)
    {
        var coach = facts.Coaches.Find(person.Id)?.Verdict;
        var trusted = coach >= CoachVerdict.Likely;
        if (coach == CoachVerdict.Contradicted
            || (disputed.Contains(criterion) && facts.Answers[criterion]?.Source == person.Id)
            || (trusted && criterion == Criterion.InsideSupport)
            || (Affinity.AboutSupport.Contains(criterion) && person.Attitude <= Attitude.NonSupporter))
        {
            return 0;
        }

        var affinity = trusted && Affinity.KnownToCoach.Contains(criterion) ? Affinity.OfCoach : Affinity.Of(person, criterion);
        return affinity * Reach(person, facts) * Openness(person.Attitude);
    }

    private static int Reach(CheckPerson person, Facts facts) =>
        facts.Map.MetWithin(person, facts.Limits.MetKeyDays) ? 10 : person.LastMet is not null ? 7 : 3;

    private static int Openness(Attitude? attitude) => attitude switch
    {
        null => 6,
        >= Attitude.Supporter => 10,
        Attitude.Neutral => 7,
        Attitude.NonSupporter => 3,
        _ => 1,
    };
}
