using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The words that a deal is made of now: what is kept in text rows and not among these belongs to its past.</summary>
internal static class DealWords
{
    public static HashSet<string> Of(Deal deal)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        Add(deal.Closing?.Reason);
        deal.Mutes.ForEach(m => Add(m.Reason));
        foreach (var person in deal.People)
        {
            Add(person.Name);
            Add(person.Title);
            foreach (var typed in SeatText.Words(person.Seat))
            {
                Add(typed);
            }
        }

        foreach (var item in deal.Evidence)
        {
            Add(item.What.Text);
            Add(item.Resolution?.Reason);
        }

        deal.Actions.ForEach(a => Add(a.What.Text));
        foreach (var visit in deal.Visits)
        {
            Add(visit.What.Outcome);
            foreach (var name in visit.What.Others)
            {
                Add(name);
            }
        }

        foreach (var meeting in deal.Meetings)
        {
            Add(meeting.What.Goal);
            Add(meeting.What.Ask);
            foreach (var name in meeting.What.Others)
            {
                Add(name);
            }
        }

        foreach (var step in deal.Route)
        {
            Add(step.Plan.Step);
            Add(step.Plan.Say);
        }

        foreach (var (_, answer) in deal.Answers)
        {
            Add(answer.Note);
            Add((answer.Value as AnswerValue.Words)?.Text);
            Add((answer.Previous as AnswerValue.Words)?.Text);
            foreach (var (_, view) in answer.Views)
            {
                Add((view.Value as AnswerValue.Words)?.Text);
            }
        }

        return words;

        void Add(string? text)
        {
            if (text is not null)
            {
                words.Add(text);
            }
        }
    }
}
