using FsCheck;
using FsCheck.Fluent;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Tests.Deals;

/// <summary>Two people submit cards that were drawn from the same deal.</summary>
public sealed class MergePropertyTests
{
    private static readonly string[] Criteria = [.. Assessment.Criteria.Take(5)];

    /// <summary>Per criterion what a person chose and typed; an empty note field is left as it is.</summary>
    private sealed record Card(string[] Marks, string[] Notes)
    {
        public IEnumerable<SubmittedAnswer> From(Deal drawn) => Criteria.Select((id, i) => new SubmittedAnswer(
            id, Subject.Us, drawn.Mark(id) ?? "", Marks[i], NoteText.Mark(drawn.Note(id)), Notes[i].Length > 0 ? Notes[i] : drawn.Note(id) ?? ""));
    }

    private static readonly Gen<Card> Cards =
        from marks in Gen.ArrayOf(Gen.Elements("", "+", "-", "?"), Criteria.Length)
        from notes in Gen.ArrayOf(Gen.Elements("", "", "budget is set", "预算未定"), Criteria.Length)
        select new Card(marks, notes);

    private static readonly Gen<Deal> Deals =
        from marks in Gen.ArrayOf(Gen.Elements('+', '-', '?', '.'), Criteria.Length)
        select SomeDeal.With(new string(marks)).Answered(Assessment.Funds, "+", "from the CFO");

    [Fact]
    public void In_either_order_every_change_is_saved_or_shown_as_a_conflict() =>
        Prop.ForAll(Deals.ToArbitrary(), Cards.ToArbitrary(), Cards.ToArbitrary(), (drawn, mine, theirs) =>
            KeepsAll(drawn, mine, theirs) && KeepsAll(drawn, theirs, mine)).QuickCheckThrowOnFailure();

    [Fact]
    public void Changes_that_do_not_overlap_give_the_same_deal_in_either_order() =>
        Prop.ForAll(Deals.ToArbitrary(), Cards.ToArbitrary(), Cards.ToArbitrary(), (drawn, mine, theirs) =>
        {
            var (one, oneConflicts) = Both(drawn, mine, theirs);
            var (other, otherConflicts) = Both(drawn, theirs, mine);
            return Criteria.Select((id, i) => (Id: id, Mine: Untouched(mine, drawn, i), Theirs: Untouched(theirs, drawn, i)))
                .Where(c => (c.Mine.Value || c.Theirs.Value) && (c.Mine.Note || c.Theirs.Note))
                .All(c => !oneConflicts.Contains(c.Id) && !otherConflicts.Contains(c.Id)
                    && one.Mark(c.Id) == other.Mark(c.Id) && one.Note(c.Id) == other.Note(c.Id));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_card_twice_changes_nothing_the_second_time() =>
        Prop.ForAll(Deals.ToArbitrary(), Cards.ToArbitrary(), (drawn, card) =>
        {
            var once = Submit(drawn, drawn, card, out _);
            var again = AnswerMerge.Merge(once, SomeDeal.Assess, card.From(drawn));
            return again.Events.IsEmpty && again.Conflicts.IsEmpty;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Replaying_the_log_gives_the_same_deal() =>
        Prop.ForAll(Gen.ListOf(Cards).ToArbitrary(), cards =>
        {
            var opening = SomeDeal.Opening("Norda");
            var deal = DealReplay.Open(SomeDeal.Tenant, default, opening, SomeDeal.By(SomeDeal.Ana));
            var log = new List<LogEntry>();
            foreach (var card in cards)
            {
                var entry = new LogEntry(
                    deal.Revision + 1, SomeDeal.By(SomeDeal.Bo, log.Count + 1), AnswerMerge.Merge(deal, SomeDeal.Assess, card.From(deal)).Events);
                log.Add(entry);
                deal = DealReplay.Apply(deal, entry.Events, entry.Stamp);
            }

            var replayed = log.Aggregate(
                DealReplay.Open(SomeDeal.Tenant, default, opening, SomeDeal.By(SomeDeal.Ana)), (d, e) => DealReplay.Apply(d, e.Events, e.Stamp));
            return replayed.Revision == deal.Revision && replayed.LastAnswer == deal.LastAnswer
                && replayed.Answers.Count == deal.Answers.Count
                && replayed.Answers.All(a => Same(a.Value, deal.Answers[a.Key]));
        }).QuickCheckThrowOnFailure();

    /// <summary>The second submission is saved or shown as a conflict, and takes away nothing of the first that it did not change itself.</summary>
    private static bool KeepsAll(Deal drawn, Card first, Card second)
    {
        var between = Submit(drawn, drawn, first, out _);
        var after = Submit(between, drawn, second, out var conflicts);
        return Criteria.Select((id, i) => (Id: id, Index: i)).All(c =>
        {
            var (value, note) = Untouched(second, drawn, c.Index);
            return conflicts.Contains(c.Id)
                ? after.Mark(c.Id) == between.Mark(c.Id) && after.Note(c.Id) == between.Note(c.Id)
                : (value ? note || after.Mark(c.Id) == (between.Mark(c.Id) ?? "?") : after.Mark(c.Id) == second.Marks[c.Index])
                    && after.Note(c.Id) == (note ? between.Note(c.Id) : second.Notes[c.Index]);
        });
    }

    private static (bool Value, bool Note) Untouched(Card card, Deal drawn, int i) => (
        card.Marks[i].Length == 0 || card.Marks[i] == drawn.Mark(Criteria[i]),
        card.Notes[i].Length == 0 || card.Notes[i] == drawn.Note(Criteria[i]));

    private static (Deal Deal, HashSet<string> Conflicts) Both(Deal drawn, Card first, Card second)
    {
        var deal = Submit(Submit(drawn, drawn, first, out _), drawn, second, out var conflicts);
        return (deal, conflicts);
    }

    private static Deal Submit(Deal deal, Deal drawn, Card card, out HashSet<string> conflicts)
    {
        var merged = AnswerMerge.Merge(deal, SomeDeal.Assess, card.From(drawn));
        conflicts = [.. merged.Conflicts.Select(c => c.Key.Question)];
        return merged.Events.IsEmpty ? deal : deal.After([.. merged.Events]);
    }

    private static bool Same(Answer one, Answer other) =>
        one with { Views = other.Views } == other && one.Views.Count == other.Views.Count && one.Views.All(v => other.Views[v.Key] == v.Value);
}
