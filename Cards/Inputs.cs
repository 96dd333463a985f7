using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Cards;

/// <summary>Ids of the inputs of all cards. Those of the deal form are the fields that a <see cref="Problem"/> names.</summary>
public static class Inputs
{
    public const string Name = Fields.Name;
    public const string Account = Fields.Account;
    public const string Amount = Fields.Amount;
    public const string Currency = "currency";
    public const string CloseDate = Fields.CloseDate;

    /// <summary>Names with commas between them, or "none".</summary>
    public const string Competitors = Fields.Competitors;

    /// <summary>The name of a <see cref="CompanyType"/>; empty or <see cref="NotKnown"/> for none.</summary>
    public const string CompanyType = Fields.CompanyType;

    /// <summary><see cref="Yes"/> or <see cref="No"/>.</summary>
    public const string Tender = "tender";

    /// <summary>A book, as <see cref="Payload.Book"/>.</summary>
    public const string Book = "where";

    public const string Filter = "filter";

    /// <summary>The name of a <see cref="DealsShow"/>.</summary>
    public const string Show = "show";

    /// <summary>The name of a <see cref="Playbook.Deals.Stage"/>.</summary>
    public const string Stage = Fields.Stage;

    /// <summary>The name of a <see cref="Playbook.Deals.Outcome"/>.</summary>
    public const string Outcome = Fields.Outcome;

    public const string Reason = Fields.Reason;

    /// <summary>A person's job.</summary>
    public const string Title = Fields.Title;

    /// <summary>Whether a behaviour was seen: one of <see cref="Coach.Seen"/>.</summary>
    public const string Seen = "seen";

    /// <summary>What happened.</summary>
    public const string What = Fields.What;

    public const string When = Fields.When;

    /// <summary>The name of an <see cref="EvidenceKind"/>.</summary>
    public const string Kind = "kind";

    /// <summary>The name of a <see cref="Route"/>.</summary>
    public const string Route = Fields.Route;

    /// <summary>The id of a person.</summary>
    public const string Through = "through";

    /// <summary><see cref="Yes"/> or <see cref="No"/>: every bidder could know it.</summary>
    public const string Open = Fields.Open;

    /// <summary>Whose action it is: an <see cref="Assignee"/>, or a name where there are too many to list.</summary>
    public const string Owner = Fields.Owner;

    /// <summary>A day.</summary>
    public const string Due = Fields.Due;

    /// <summary>The id of a criterion, or <see cref="NotKnown"/>.</summary>
    public const string Criterion = Fields.Criterion;

    /// <summary>A tier by its id in <see cref="Playbook.Methods.KeyAccountMethod"/>; <see cref="NotKnown"/> for what the answers suggest.</summary>
    public const string Tier = "tier";

    /// <summary>Ids of people of the map, with commas between them.</summary>
    public const string Met = Fields.Met;

    /// <summary>Names, with commas between them.</summary>
    public const string OthersMet = Fields.OthersMet;

    /// <summary>Ids of users, with commas between them.</summary>
    public const string Went = "went";

    /// <summary>A promise a line.</summary>
    public const string WePromised = Fields.WePromised;
    public const string TheyPromised = Fields.TheyPromised;

    /// <summary>A day; empty for none.</summary>
    public const string NextVisit = Fields.NextVisit;

    /// <summary>The user id of a member of the deal: who is asked, and who saw it.</summary>
    public const string Colleague = "colleague";
    public const string Witness = "witness";

    /// <summary>The ids of two candidates who are compared.</summary>
    public const string First = "first";
    public const string Second = "second";

    /// <summary>A meeting: its day, and the id of the person who was met.</summary>
    public const string MetOn = "metOn";
    public const string MetWith = "metWith";

    /// <summary>The last day on which a finding is ignored.</summary>
    public const string Until = MuteDecision.UntilField;

    /// <summary>A user id.</summary>
    public const string NewMember = "newMember";

    /// <summary>The id of a question whose note opens on a card of its own.</summary>
    public const string LongNote = "longNote";

    /// <summary>The id of a rule of the check, and how loud it may be.</summary>
    public const string Rule = "tunedRule";
    public const string Level = "level";

    /// <summary>The id of a threshold, and its number.</summary>
    public const string Threshold = "threshold";
    public const string Number = "number";
    /// <summary>The name of a <see cref="Playbook.Checks.Input.ChainType"/>; <see cref="NotKnown"/> for what the kind of company suggests.</summary>
    public const string Chain = "chain";

    /// <summary>Of a reminder: numbers of days of the week with commas, a time of day, a time zone, a language, and what happens on holidays and in quiet weeks.</summary>
    public const string Days = "days";
    public const string Time = "time";
    public const string Zone = "zone";
    public const string Spoken = "spoken";
    public const string Mentions = "mentions";
    public const string OnQuietDay = "onQuietDay";
    public const string QuietWeek = "quietWeek";

    /// <summary>The name of the earliest <see cref="Playbook.Deals.Stage"/> a reminder is about.</summary>
    public const string FromStage = "fromStage";

    /// <summary>Pasted, or the text of an .ics file.</summary>
    public const string Holidays = "holidays";

    /// <summary>The id of a deal.</summary>
    public const string Deal = "whichDeal";

    /// <summary>Days to look back to, and the name of a <see cref="Playbook.History.HistoryTopic"/>.</summary>
    public const string Since = "fromDay";
    public const string UpTo = "toDay";
    public const string Topic = "topicOf";

    /// <summary>What is wanted of a meeting, and the commitment to ask for.</summary>
    public const string Goal = Fields.Goal;
    public const string AskFor = Fields.AskFor;

    /// <summary>After a meeting, in one tap each: the name of a <see cref="Briefs.Turned"/>, and what comes next, some of <see cref="Briefs.NextStep"/> with commas.</summary>
    public const string Turned = "turned";
    public const string Then = "thenWhat";

    public const string Yes = "yes";
    public const string No = "no";
    public const string NotKnown = "-";

    /// <summary>The answer of one party to one question, or the main part of it.</summary>
    public static string Answer(string question, Subject subject) => $"a.{question}.{subject}";

    /// <summary>"Not known", where the main input cannot say so.</summary>
    public static string Unknown(string question, Subject subject) => $"u.{question}.{subject}";

    /// <summary>The second part of an answer: the currency of money, the kind of evidence.</summary>
    public static string AnswerKind(string question, Subject subject) => $"k.{question}.{subject}";

    /// <summary>Evidence for or against.</summary>
    public static string AnswerSide(string question, Subject subject) => $"f.{question}.{subject}";

    /// <summary>Who said so: a <see cref="AnswerSource"/>, or <see cref="AnswerSource.Nobody"/>.</summary>
    public static string Source(string question) => $"s.{question}";

    /// <summary>Our note on a question.</summary>
    public static string Note(string question) => $"n.{question}";
}
