using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>A question of the check in words: as it can be said aloud, and what it is about.</summary>
internal static class TopicWords
{
    /// <summary>For somebody who is not on the map any more.</summary>
    private static readonly LocalText Somebody = new("this person", "这个人");

    /// <summary>May hold a name.</summary>
    public static LocalText Ask(Topic topic, CheckNames names)
    {
        var ask = topic switch
        {
            { Criterion: { } criterion } => names.Ask(criterion),
            { Kind: TopicKind.Attitude } => new("How does {0} see this project?", "{0} 怎么看这个项目？"),
            { Kind: TopicKind.WhoDecides } => new("Whose signature ends the discussion, and who can say no after that?", "谁签字就算定了？签完还有谁能否决？"),
            { Kind: TopicKind.EventDate } => new("By which day do you need this, and what if it comes later?", "最晚哪天要用上？晚了会怎样？"),
            { Kind: TopicKind.Budget } => new("Which figure is set aside for this?", "这个项目安排了多少预算？"),
            _ => new("When did one of us last meet {0}?", "我们最近一次见 {0} 是哪天？"),
        };
        return topic.PersonId is null ? ask
            : names.Person(topic.PersonId) is { } name ? ask.With(name)
            : new(ask.With(Somebody.En).En, ask.With(Somebody.Zh).Zh);
    }

    public static LocalText Title(Topic topic, CheckNames names) => topic switch
    {
        { Criterion: { } criterion } => names.Title(criterion),
        { Kind: TopicKind.Attitude } => new("Attitude", "态度"),
        { Kind: TopicKind.WhoDecides } => new("Who decides", "谁拍板"),
        { Kind: TopicKind.EventDate } => new("Customer's deadline", "客户的期限"),
        { Kind: TopicKind.Budget } => new("Budget figure", "预算金额"),
        _ => new("Last met", "最近见面"),
    };
}
