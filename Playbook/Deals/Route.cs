namespace KeyAccountBot.Playbook.Deals;

/// <summary>How a piece of evidence reached us.</summary>
public enum Route
{
    Coach,

    /// <summary>Our own eyes.</summary>
    Own,
    ThirdPerson,

    /// <summary>A document we hold.</summary>
    File,
}
