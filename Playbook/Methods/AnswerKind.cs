namespace KeyAccountBot.Playbook.Methods;

/// <summary>What form an answer takes. Every kind can also be answered "unknown", which differs from never asked.</summary>
public enum AnswerKind
{
    /// <summary>+ (good for the side it is about) or −.</summary>
    Rating,
    Choice,
    MultiChoice,
    Text,
    Number,
    Money,
    Date,
    Persons,
    Evidence,
}
