namespace KeyAccountBot.Cards;

/// <summary>What a tap asks for. Cards live for years: a verb is never given another meaning.</summary>
public static class Verbs
{
    public const string Help = "help";

    /// <summary>To the other language, <see cref="Payload.To"/>.</summary>
    public const string SwitchLanguage = "language";

    /// <summary>What a book tuned of the check: <see cref="Payload.BookId"/>, or the book of where it is said; its thresholds with <see cref="Payload.Group"/>.</summary>
    public const string OpenRules = "rules.open";

    /// <summary>How loud one rule may be: <see cref="Inputs.Rule"/>, <see cref="Inputs.Level"/>.</summary>
    public const string SaveRule = "rules.rule";

    /// <summary>One threshold: <see cref="Inputs.Threshold"/>, <see cref="Inputs.Number"/>.</summary>
    public const string SaveThreshold = "rules.threshold";

    /// <summary>Everything as delivered.</summary>
    public const string ResetRules = "rules.reset";

    /// <summary>The pipeline of the book <see cref="Payload.Book"/>; without one of those that the person may see.</summary>
    public const string OpenPipeline = "pipeline.open";

    /// <summary>The same by <see cref="Payload.Value"/>: stage, light or owner, at <see cref="Payload.Page"/>.</summary>
    public const string SplitPipeline = "pipeline.split";

    /// <summary>The deals behind the number <see cref="Payload.Value"/>, from <see cref="Payload.From"/> on.</summary>
    public const string ListPipeline = "pipeline.list";

    public const string ListDeals = "deals.list";
    public const string NewDeal = "deal.new";
    public const string CreateDeal = "deal.create";
    public const string OpenDeal = "deal.open";
    public const string EditDeal = "deal.edit";
    public const string SaveDeal = "deal.save";

    /// <summary>A method on a deal, at <see cref="Payload.Group"/>, there at <see cref="Payload.Question"/> alone, or where it was left, on <see cref="Payload.Person"/> where it is asked of people; without a deal it asks which.</summary>
    public const string OpenWalk = "walk.open";

    /// <summary><see cref="OpenWalk"/> with the method <c>facts</c>, for a button that carries no more than its verb.</summary>
    public const string OpenFacts = "facts.open";

    /// <summary>All methods of a deal, at <see cref="Payload.Page"/>; without a deal it asks which.</summary>
    public const string ListMethods = "methods.list";

    /// <summary>Saves the questions of a card, then goes where <see cref="Payload.Go"/> says.</summary>
    public const string SaveWalk = "walk.save";

    /// <summary>One answer, <see cref="Payload.Value"/>, to one question.</summary>
    public const string AnswerWalk = "walk.answer";

    /// <summary>Which of two answers or header fields stays: <see cref="Payload.Use"/>, <see cref="Payload.About"/>.</summary>
    public const string SettleAnswer = "conflict.answer";
    public const string SettleHeader = "conflict.header";

    public const string OpenCheck = "check.open";

    /// <summary>The check in the one-to-one chat, wherever it was tapped.</summary>
    public const string CheckOneToOne = "check.private";

    /// <summary>Every finding, also those that are hidden or set aside, at <see cref="Payload.Page"/>.</summary>
    public const string AllFindings = "check.all";

    /// <summary>What the finding of <see cref="Payload.Rule"/> rests on.</summary>
    public const string WhyFinding = "check.why";
    public const string MuteFinding = "check.mute";
    public const string UnmuteFinding = "check.unmute";

    /// <summary>One criterion, <see cref="Payload.Question"/>, with its three answers.</summary>
    public const string AskCriterion = "check.ask";

    /// <summary>Answers <see cref="Payload.Question"/> by <see cref="Payload.Value"/>; the card showed <see cref="Payload.Was"/>.</summary>
    public const string AnswerCriterion = "check.answer";

    /// <summary>The people who may guide us; with <see cref="Payload.Person"/> that one's page.</summary>
    public const string OpenCoach = "coach.open";

    /// <summary>Adds a person, or finds the one of that name, as a candidate.</summary>
    public const string AddCandidate = "coach.add";

    /// <summary>Somebody on record becomes a candidate.</summary>
    public const string NameCandidate = "coach.name";
    public const string DropCandidate = "coach.drop";

    /// <summary>Name and title of a person, to correct them.</summary>
    public const string EditPerson = "coach.person";
    public const string SavePerson = "coach.rename";
    public const string OpenBehaviour = "coach.behaviour";

    /// <summary>Puts down what happened; <see cref="Payload.Go"/> says where to go then.</summary>
    public const string SaveEvidence = "coach.save";
    public const string AskResolve = "coach.ask-resolve";
    public const string ResolveEvidence = "coach.resolve";
    public const string WithdrawEvidence = "coach.withdraw";

    /// <summary>One piece, <see cref="Payload.Evidence"/>, with who confirms it.</summary>
    public const string OpenEvidence = "coach.evidence";

    /// <summary>Who of us saw it and at which meeting.</summary>
    public const string LinkEvidence = "coach.link";

    /// <summary>Puts a question on the behaviour to <see cref="Inputs.Colleague"/>, one-to-one.</summary>
    public const string AskColleague = "coach.ask-colleague";

    /// <summary>Who was asked answers by <see cref="Payload.Value"/>, the name of a <see cref="Playbook.Deals.ColleagueAnswer"/>.</summary>
    public const string AnswerColleague = "coach.answer";

    /// <summary>Who of the map might guide us, by tier, at <see cref="Payload.Page"/>.</summary>
    public const string FindCoach = "coach.find";

    /// <summary>Two candidates beside each other: <see cref="Inputs.First"/>, <see cref="Inputs.Second"/>, or the best two.</summary>
    public const string CompareCoaches = "coach.compare";

    /// <summary>The decision chain, at <see cref="Payload.Page"/>.</summary>
    public const string OpenMap = "map.open";

    /// <summary>The same as a list in words.</summary>
    public const string ListMap = "map.list";
    public const string MapGaps = "map.gaps";

    /// <summary>The form of one person; without <see cref="Payload.Person"/> an empty one, with <see cref="Payload.Role"/> for a seat.</summary>
    public const string OpenOnMap = "map.person";
    public const string SaveOnMap = "map.save";

    /// <summary>Saves the form, and that we met the person today.</summary>
    public const string MetToday = "map.met";
    public const string AskRemovePerson = "map.ask-remove";
    public const string RemovePerson = "map.remove";
    public const string OpenChain = "map.chain";
    public const string SetChain = "map.set-chain";

    /// <summary>What is to be done, at <see cref="Payload.Page"/>.</summary>
    public const string OpenPlan = "plan.open";

    /// <summary>The form of one action: <see cref="Payload.Action"/>, or a new one, for the finding of <see cref="Payload.Rule"/>.</summary>
    public const string OpenAction = "plan.action";
    public const string SaveAction = "plan.save";

    /// <summary>One tap on <see cref="Payload.Action"/>; the card showed <see cref="Payload.Was"/>.</summary>
    public const string DoAction = "plan.done";
    public const string DropAction = "plan.drop";
    public const string ReopenAction = "plan.reopen";

    /// <summary>To the day <see cref="Payload.Value"/>.</summary>
    public const string MoveAction = "plan.move";

    /// <summary>Which of two stays, <see cref="Payload.Use"/>, when an action changed since it was drawn: <see cref="Payload.Value"/> is what was tapped.</summary>
    public const string SettleAction = "plan.settle";

    /// <summary>The form of a visit.</summary>
    public const string OpenVisit = "visit.open";
    public const string SaveVisit = "visit.save";

    /// <summary>Visits, at <see cref="Payload.Page"/>, and when the next one is.</summary>
    public const string ListVisits = "visit.list";
    public const string SaveNextVisit = "visit.next";

    /// <summary>Takes <see cref="Payload.Visit"/> back, once <see cref="Payload.Sure"/>.</summary>
    public const string WithdrawVisit = "visit.withdraw";

    /// <summary>The account behind the deal. All its cards carry the id of the deal it was opened through.</summary>
    public const string OpenAccount = "account.open";

    /// <summary>Decides on the tier <see cref="Inputs.Tier"/>, with the reason <see cref="Inputs.Reason"/>.</summary>
    public const string SaveTier = "account.tier";

    /// <summary>Says that the deal's customer is <see cref="Inputs.Account"/>.</summary>
    public const string NameCustomer = "account.customer";

    /// <summary>The form of a visit that belongs to no deal; with <see cref="Payload.Visit"/> that visit.</summary>
    public const string OpenAccountVisit = "account.visit";
    public const string SaveAccountVisit = "account.visit-save";

    /// <summary>Takes <see cref="Payload.Visit"/> back, once <see cref="Payload.Sure"/>.</summary>
    public const string WithdrawAccountVisit = "account.visit-withdraw";

    /// <summary>The brief before a meeting with <see cref="Payload.With"/>, or for <see cref="Payload.Meeting"/>.</summary>
    public const string OpenBrief = "brief.open";

    /// <summary>Puts the names of <see cref="Inputs.OthersMet"/> on the map, for the brief with them.</summary>
    public const string AddToBrief = "brief.add";

    /// <summary>The form of a meeting: <see cref="Payload.Meeting"/>, or a new one with <see cref="Payload.With"/>.</summary>
    public const string OpenMeeting = "brief.meeting";
    public const string SaveMeeting = "brief.save";
    public const string CancelMeeting = "brief.cancel";

    /// <summary>The three answers after a meeting: <see cref="Payload.Meeting"/>, or one that began at <see cref="Payload.Began"/>.</summary>
    public const string SaveAfterMeeting = "brief.after";

    /// <summary>It did not take place.</summary>
    public const string NoMeeting = "brief.none";

    /// <summary>The decision chain as a picture for a laptop, at <see cref="Payload.Page"/> where it is drawn in rows.</summary>
    public const string DrawMap = "map.picture";

    /// <summary>The relationship route, at <see cref="Payload.Page"/>.</summary>
    public const string OpenRoute = "route.open";

    /// <summary>The form of one step; without <see cref="Payload.RouteStep"/> an empty one, for <see cref="Payload.Person"/> where one is given.</summary>
    public const string OpenRouteStep = "route.step";
    public const string SaveRouteStep = "route.save";

    /// <summary>Plans what is suggested for <see cref="Payload.Person"/>.</summary>
    public const string TakeRouteStep = "route.take";
    public const string RouteStepDone = "route.done";

    /// <summary>A week later than the day of <see cref="Payload.Was"/>.</summary>
    public const string MoveRouteStep = "route.later";
    public const string DropRouteStep = "route.drop";
    public const string ReopenRouteStep = "route.reopen";

    /// <summary>What changed since <see cref="Payload.Since"/> or <see cref="Inputs.Since"/>, of <see cref="Payload.Topic"/> or <see cref="Inputs.Topic"/>, at <see cref="Payload.Page"/>.</summary>
    public const string OpenHistory = "history.open";

    /// <summary>The deal on the days <see cref="Payload.Since"/> and <see cref="Payload.Until"/>, or what was put in; today without the second.</summary>
    public const string OpenCompare = "compare.open";

    /// <summary>Everything that differs between the two days, at <see cref="Payload.Page"/>.</summary>
    public const string ListCompare = "compare.list";

    /// <summary>The reminder of this conversation: its setting, and the form to change it.</summary>
    public const string OpenReminder = "remind.open";
    public const string SaveReminder = "remind.save";

    /// <summary>What would be sent, one-to-one.</summary>
    public const string PreviewReminder = "remind.preview";
    public const string SkipReminder = "remind.skip";
    public const string ReminderOff = "remind.off";
    public const string ReminderOn = "remind.on";

    /// <summary>Holidays of the book, from <see cref="Inputs.Holidays"/>.</summary>
    public const string OpenHolidays = "remind.holidays";
    public const string SaveHolidays = "remind.save-holidays";

    /// <summary>Answers <see cref="Payload.Question"/> on the card of <see cref="Payload.Reminder"/> by <see cref="Payload.Value"/>; the card showed <see cref="Payload.Was"/>.</summary>
    public const string AnswerReminder = "remind.answer";

    /// <summary>Leaves the deal out of the reminder until <see cref="Payload.Day"/>; without one it comes again. On the card of <see cref="Payload.Reminder"/>, or on a notice.</summary>
    public const string SnoozeDeal = "remind.snooze";

    /// <summary>The card of <see cref="Payload.Reminder"/> for who looks at it; clients ask on their own.</summary>
    public const string RefreshReminder = "remind.view";

    /// <summary>Notes beside a channel's reminder: no more of them with <see cref="Inputs.No"/> as <see cref="Payload.Value"/>, else again.</summary>
    public const string MuteNotes = "remind.notes";

    public const string OpenStage = "stage.open";
    public const string MoveStage = "stage.move";
    public const string OpenMembers = "members.open";
    public const string AddMember = "members.add";
    public const string RemoveMember = "members.remove";

    /// <summary>Which book a deal goes to, <see cref="Inputs.Book"/>, and what others will see then.</summary>
    public const string AskMove = "move.ask";

    /// <summary>Moves to <see cref="Payload.Book"/>; the card was drawn in the book of <see cref="Payload.Was"/>.</summary>
    public const string MoveDeal = "move.confirm";

    /// <summary>The managers of the team <see cref="Payload.Book"/>; in a channel those of its team.</summary>
    public const string OpenManagers = "managers.open";
    public const string AddManager = "managers.add";
    public const string RemoveManager = "managers.remove";
    public const string AskClose = "close.ask";
    public const string CloseDeal = "close.save";
    public const string ReopenDeal = "close.reopen";
    public const string AskDelete = "delete.ask";
    public const string DeleteDeal = "delete.confirm";
}
