using System.Collections.Immutable;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>A submitted form, joined with what was saved since it was drawn.</summary>
/// <param name="Events">What to save; empty when nothing changes.</param>
/// <param name="Conflicts">Fields that somebody else changed differently since the form was drawn; they stay as they are, the others are saved.</param>
/// <param name="Problems">When there are any, nothing is saved.</param>
public sealed record FormDraft<TField>(ImmutableList<DealEvent> Events, ImmutableList<TField> Conflicts, ImmutableList<Problem> Problems)
{
    /// <summary>Why nothing is saved whatever is filled in: what the form is about is settled or removed, or the deal is closed.</summary>
    public LocalText? Gone { get; init; }

    public bool IsRefused => Gone is not null || Problems.Count > 0;

    /// <summary>With what could not be read of the form. Of such a field only that is told; one that is missing because of it is not missing.</summary>
    public FormDraft<TField> Unread(ImmutableList<Problem> unread) =>
        this with { Problems = unread.AddRange(Problems.Where(p => !unread.Exists(u => u.Field == p.Field))) };
}

/// <summary>The draft of a form about something new.</summary>
public static class FormDraft
{
    public static FormDraft<TField> Of<TField>(Deal deal, Decision decision) =>
        new(decision.Events, [], decision.Problems) { Gone = deal.IsOpen ? null : DealTexts.IsClosed };
}
