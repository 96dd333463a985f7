using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Conversations.Access;

/// <summary>What a command or a verb is about: that decides who gets which answer where.</summary>
internal enum Matter
{
    /// <summary>No deal at all.</summary>
    Nothing,

    /// <summary>A book and the rules of its check, which name what can be asked of a deal, and no deal.</summary>
    Book,

    /// <summary>A list of deals.</summary>
    List,

    /// <summary>Reading a deal: whole for its people and managers, reduced for its team and in a channel.</summary>
    Reading,

    /// <summary>Changing a deal, also in its channel: its people and managers.</summary>
    Changing,

    /// <summary>What is for one person only: never answered in a shared place.</summary>
    OneToOne,

    /// <summary>The same, and not for every member of the deal: its owner and its managers.</summary>
    Moving,
}

/// <summary>Every command and every verb there is. What is missing here has no test: the matrix fails until it is added.</summary>
internal static class Expected
{
    public static readonly IReadOnlyDictionary<CommandName, Matter> Commands = new Dictionary<CommandName, Matter>
    {
        [CommandName.Help] = Matter.Nothing,
        [CommandName.New] = Matter.Nothing,
        [CommandName.Language] = Matter.Nothing,
        [CommandName.Cancel] = Matter.Nothing,
        [CommandName.Managers] = Matter.Nothing,
        [CommandName.Remind] = Matter.Nothing,
        [CommandName.Rules] = Matter.Book,
        [CommandName.Pipeline] = Matter.OneToOne,
        [CommandName.Deals] = Matter.List,
        [CommandName.Check] = Matter.Reading,
        [CommandName.Edit] = Matter.Changing,
        [CommandName.Stage] = Matter.Changing,
        [CommandName.Members] = Matter.Changing,
        [CommandName.Close] = Matter.Changing,
        [CommandName.Reopen] = Matter.Changing,
        [CommandName.Delete] = Matter.Changing,
        [CommandName.Snooze] = Matter.Changing,
        [CommandName.Assess] = Matter.OneToOne,
        [CommandName.Facts] = Matter.OneToOne,
        [CommandName.Coach] = Matter.OneToOne,
        [CommandName.CoachFind] = Matter.OneToOne,
        [CommandName.Map] = Matter.OneToOne,
        [CommandName.Plan] = Matter.OneToOne,
        [CommandName.Visit] = Matter.OneToOne,
        [CommandName.Account] = Matter.OneToOne,
        [CommandName.Brief] = Matter.OneToOne,
        [CommandName.Link] = Matter.Nothing,
        [CommandName.Unlink] = Matter.Nothing,
        [CommandName.Route] = Matter.OneToOne,
        [CommandName.History] = Matter.OneToOne,
        [CommandName.Compare] = Matter.OneToOne,
        [CommandName.Method] = Matter.OneToOne,
        [CommandName.Methods] = Matter.OneToOne,
        [CommandName.Move] = Matter.Moving,
    };

    public static readonly IReadOnlyDictionary<string, Matter> Verbs = new[]
    {
        (Matter.Nothing, (string[])
        [
            Cards.Verbs.Help, Cards.Verbs.SwitchLanguage, Cards.Verbs.NewDeal, Cards.Verbs.CreateDeal,
            Cards.Verbs.OpenManagers, Cards.Verbs.AddManager, Cards.Verbs.RemoveManager,
            Cards.Verbs.OpenReminder, Cards.Verbs.SaveReminder, Cards.Verbs.SkipReminder, Cards.Verbs.ReminderOff, Cards.Verbs.ReminderOn,
            Cards.Verbs.PreviewReminder, Cards.Verbs.OpenHolidays, Cards.Verbs.SaveHolidays,
        ]),
        (Matter.Book, [Cards.Verbs.OpenRules, Cards.Verbs.SaveRule, Cards.Verbs.SaveThreshold, Cards.Verbs.ResetRules]),
        (Matter.List, [Cards.Verbs.ListDeals]),
        (Matter.Reading, [Cards.Verbs.OpenDeal, Cards.Verbs.OpenCheck, Cards.Verbs.AllFindings, Cards.Verbs.WhyFinding]),
        (Matter.Changing,
        [
            Cards.Verbs.EditDeal, Cards.Verbs.SaveDeal, Cards.Verbs.SettleHeader, Cards.Verbs.OpenStage, Cards.Verbs.MoveStage,
            Cards.Verbs.OpenMembers, Cards.Verbs.AddMember, Cards.Verbs.RemoveMember, Cards.Verbs.AskClose, Cards.Verbs.CloseDeal,
            Cards.Verbs.ReopenDeal, Cards.Verbs.AskDelete, Cards.Verbs.DeleteDeal,
            Cards.Verbs.SnoozeDeal,
        ]),
        (Matter.OneToOne,
        [
            Cards.Verbs.OpenWalk, Cards.Verbs.OpenFacts, Cards.Verbs.SaveWalk, Cards.Verbs.AnswerWalk, Cards.Verbs.SettleAnswer,
            Cards.Verbs.CheckOneToOne, Cards.Verbs.MuteFinding, Cards.Verbs.UnmuteFinding, Cards.Verbs.AskCriterion, Cards.Verbs.AnswerCriterion,
            Cards.Verbs.OpenCoach, Cards.Verbs.AddCandidate, Cards.Verbs.NameCandidate, Cards.Verbs.DropCandidate, Cards.Verbs.EditPerson,
            Cards.Verbs.SavePerson, Cards.Verbs.OpenBehaviour, Cards.Verbs.SaveEvidence, Cards.Verbs.AskResolve, Cards.Verbs.ResolveEvidence,
            Cards.Verbs.WithdrawEvidence, Cards.Verbs.OpenEvidence, Cards.Verbs.LinkEvidence, Cards.Verbs.AskColleague, Cards.Verbs.AnswerColleague, Cards.Verbs.FindCoach, Cards.Verbs.CompareCoaches,
            Cards.Verbs.OpenMap, Cards.Verbs.ListMap, Cards.Verbs.MapGaps, Cards.Verbs.OpenOnMap,
            Cards.Verbs.SaveOnMap, Cards.Verbs.MetToday, Cards.Verbs.AskRemovePerson, Cards.Verbs.RemovePerson, Cards.Verbs.OpenChain,
            Cards.Verbs.SetChain, Cards.Verbs.OpenPlan, Cards.Verbs.OpenAction, Cards.Verbs.SaveAction, Cards.Verbs.DoAction, Cards.Verbs.DropAction,
            Cards.Verbs.ReopenAction, Cards.Verbs.MoveAction, Cards.Verbs.SettleAction, Cards.Verbs.OpenVisit, Cards.Verbs.SaveVisit,
            Cards.Verbs.ListVisits, Cards.Verbs.SaveNextVisit, Cards.Verbs.WithdrawVisit, Cards.Verbs.ListMethods,
            Cards.Verbs.DrawMap, Cards.Verbs.OpenRoute, Cards.Verbs.OpenRouteStep, Cards.Verbs.SaveRouteStep,
            Cards.Verbs.TakeRouteStep, Cards.Verbs.RouteStepDone, Cards.Verbs.MoveRouteStep, Cards.Verbs.DropRouteStep, Cards.Verbs.ReopenRouteStep,
            Cards.Verbs.AnswerReminder, Cards.Verbs.RefreshReminder, Cards.Verbs.MuteNotes,
            Cards.Verbs.OpenAccount, Cards.Verbs.SaveTier, Cards.Verbs.NameCustomer,
            Cards.Verbs.OpenAccountVisit, Cards.Verbs.SaveAccountVisit, Cards.Verbs.WithdrawAccountVisit,
            Cards.Verbs.OpenHistory, Cards.Verbs.OpenCompare, Cards.Verbs.ListCompare,
            Cards.Verbs.OpenBrief, Cards.Verbs.AddToBrief, Cards.Verbs.OpenMeeting, Cards.Verbs.SaveMeeting, Cards.Verbs.CancelMeeting,
            Cards.Verbs.SaveAfterMeeting, Cards.Verbs.NoMeeting,
            Cards.Verbs.OpenPipeline, Cards.Verbs.SplitPipeline, Cards.Verbs.ListPipeline,
        ]),
        (Matter.Moving, [Cards.Verbs.AskMove, Cards.Verbs.MoveDeal]),
    }.SelectMany(m => m.Item2.Select(verb => KeyValuePair.Create(verb, m.Item1))).ToDictionary();
}
