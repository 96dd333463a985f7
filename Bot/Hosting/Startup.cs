using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using KeyAccountBot.Bot.Accounts;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Deals.Pipeline;
using KeyAccountBot.Bot.Dialogs;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.Extension;
using KeyAccountBot.Bot.Hosting.Inbound;
using KeyAccountBot.Bot.Identity;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Bot.LocalChat;
using KeyAccountBot.Bot.Meetings;
using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Bot.Operating.Probes;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Reminders;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Storage.Accounts;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Books.Pipeline;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>Who is made of what.</summary>
internal static class Startup
{
    /// <summary>Key of the engine itself, beneath what measures it.</summary>
    public const string Engine = "engine";

    /// <summary>Above what a call to Teams may take, and below what most platforms grant who is told to stop.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(20);

    public static void AddStorage(this IServiceCollection services, BotOptions options)
    {
        services.AddKeyedSingleton<IRows>(Engine, (_, _) => options.Storage.OpenRows());
        services.AddSingleton<IRows>(s => new MeteredRows(s.GetRequiredKeyedService<IRows>(Engine), s.GetRequiredService<IMeterFactory>()));
        services.AddSingleton<PipelineQueue>();
        services.AddSingleton<IMarkedBooks>(provider => provider.GetRequiredService<PipelineQueue>());
        services.AddSingleton<BookIndex>();
        services.AddSingleton<BookPipeline>();
        services.AddSingleton<PipelineCount>();
        services.AddSingleton<BookSettingsStore>();
        services.AddSingleton<BookRulesStore>();
        services.AddSingleton<DealShelf>();
        services.AddSingleton<IDealMemory, DealMemory>();
        services.AddSingleton<RecentDeals>();
        services.AddSingleton<DealStore>();
        services.AddSingleton<AccountStore>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<UserStore>();
        services.AddSingleton<MeetingLinkStore>();
        services.AddSingleton<DueStore>();
        services.AddSingleton<DueOnce>();
        services.AddSingleton<ReminderStore>();
    }

    public static void AddMethods(this IServiceCollection services, BotOptions options) =>
        services.AddMethods(MethodLibrary.Load(options.MethodsFolder));

    private static void AddMethods(this IServiceCollection services, MethodLibrary methods)
    {
        services.AddSingleton(methods);
        services.AddSingleton(CommandWords.With(methods.All));
    }

    /// <summary>Who may call the bot, and as whom it calls.</summary>
    public static void AddIdentity(this IServiceCollection services, BotOptions options)
    {
        services.AddSingleton(BotIdentity.Of(options.Registration));
        services.AddSingleton(options.IsLocal ? ServiceHosts.ThisMachine : ServiceHosts.Teams);
        if (options.Registration is { } registration)
        {
            services.AddSingleton(s => new ChannelTokens(
                RegistrationCredential.Create(registration), registration.Cloud, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<ChannelTokens>>()));
        }

        services.AddSingleton<ServiceClientCredentialsFactory, ChannelCredentialsFactory>();
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
    }

    public static void AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton(TimeProvider.System);
        services.AddMemoryCache();
        services.AddSingleton<TurnMeter>();
        services.AddSingleton<TurnsInFlight>();

        // The first that is registered is the last that is stopped.
        services.AddHostedService(provider => provider.GetRequiredService<TurnsInFlight>());
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        services.AddSingleton<IBotFrameworkHttpAdapter, KeyAccountAdapter>();
        services.AddSingleton<IBot, KeyAccountTeamsBot>();
        services.AddSingleton<TurnReader>();
        services.AddSingleton<Router>();
        services.AddSingleton<MessageTurn>();
        services.AddSingleton<CardTurn>();
        services.AddSingleton(_ => new GivenAnswers());
        services.AddSingleton<InstallationTurn>();
        services.AddSingleton<ConversationUpdateTurn>();
        services.AddSingleton<EditedMessageTurn>();
        services.AddSingleton<Whereabouts>();
        services.AddSingleton<PersonalAddresses>();
        services.AddSingleton<PatientSending>();
        services.AddSingleton<Delivery>();
        services.AddSingleton<Speaker>();
        services.AddSingleton<Faults>();
        services.AddSingleton<FreeText>();
        services.AddSingleton<ConversationDialogs>();
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<ShortMemory>();
        services.AddSingleton<TeamCalls>();
        services.AddSingleton<BookDesk>();
        services.AddSingleton<TeamRoster>();
        services.AddSingleton<BookChoices>();
        services.AddSingleton<ListLog>();
        services.AddSingleton<BookRulesDesk>();
        services.AddSingleton<AccountStandings>();
        services.AddSingleton<DealDesk>();
        services.AddSingleton<DealFinder>();
        services.AddSingleton<SameName>();
        services.AddSingleton<PipelineDesk>();
        services.AddSingleton<PipelineKeeper>();
        services.AddSingleton<DealViews>();
        services.AddSingleton<DealChecks>();
        services.AddSingleton<DealPicker>();
        services.AddSingleton<DealMoves>();
        services.AddSingleton<Repayment>();
        services.AddSingleton<CheckReplies>();
        services.AddSingleton<CheckChanges>();
        services.AddSingleton<CoachCards>();
        services.AddSingleton<MapCards>();
        services.AddSingleton<PlanCards>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<AccountPicker>();
        services.AddSingleton<AccountCards>();
        services.AddSingleton<AccountWalk>();
        services.AddSingleton<BriefCards>();
        services.AddSingleton<MeetingPlans>();
        services.AddSingleton<MeetingSending>();
        services.AddSingleton<MeetingEventTurn>();
        services.AddSingleton<EvidenceSettling>();
        services.AddSingleton<ColleagueLetters>();
        services.AddSingleton<ColleagueNotes>();
        services.AddSingleton<MembersReplies>();
        services.AddSingleton<MapBesideAnswers>();
        services.AddSingleton<WalkCards>();
        services.AddSingleton<TypedWalk>();
        services.AddSingleton<TappedAnswer>();
        services.AddSingleton<WalkSaving>();
        services.AddSingleton<ReminderDesk>();
        services.AddSingleton<ReminderPlanner>();
        services.AddSingleton<ReminderReading>();
        services.AddSingleton<OverdueVisits>();
        services.AddSingleton<ReminderComposer>();
        services.AddSingleton<ReminderReplies>();
        services.AddSingleton<ReminderMessages>();
        services.AddSingleton<ReminderParking>();
        services.AddSingleton<ReminderReaders>();
        services.AddSingleton<ConfidentialParts>();
        services.AddSingleton<ReminderNoting>();
        services.AddSingleton<ReminderRefusals>();
    }

    /// <summary>What is done later, and who looks for it.</summary>
    public static void AddDueWork(this IServiceCollection services)
    {
        services.AddSingleton<DueMeter>();
        services.AddSingleton<UnaskedCards>();
        services.AddSingleton<IDueHandler, OwedReplies>();
        services.AddSingleton<IDueHandler, ColleagueMessages>();
        services.AddSingleton<IDueHandler, ReminderSender>();
        services.AddSingleton<IDueHandler, MeetingMessages>();
        services.AddSingleton<IDueHandler, OwnerNotes>();
        services.AddSingleton<DueAlarm>();
        services.AddSingleton<DueClaims>();
        services.AddSingleton<DuePump>();
        services.AddHostedService<DueWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<PipelineKeeper>());
    }

    /// <summary>What can be asked for from the box where a message is written.</summary>
    public static void AddExtension(this IServiceCollection services)
    {
        services.AddSingleton<VisibleDeals>();
        services.AddSingleton<DealSearch>();
        services.AddSingleton<MessageCheck>();
        services.AddSingleton<ExtensionTurn>();
    }

    /// <summary>Everything a person can do.</summary>
    public static void AddInteractions(this IServiceCollection services)
    {
        services.AddInteraction<HelpInteraction>();
        services.AddInteraction<LanguageInteraction>();
        services.AddInteraction<CancelInteraction>();
        services.AddInteraction<NewDealInteraction>();
        services.AddInteraction<DealsInteraction>();
        services.AddInteraction<PipelineInteraction>();
        services.AddInteraction<OpenDealInteraction>();
        services.AddInteraction<EditDealInteraction>();
        services.AddInteraction<WalkInteraction>();
        services.AddInteraction<MethodsInteraction>();
        services.AddInteraction<CheckInteraction>();
        services.AddInteraction<CoachInteraction>();
        services.AddInteraction<CoachEvidenceInteraction>();
        services.AddInteraction<EvidenceInteraction>();
        services.AddInteraction<ColleagueInteraction>();
        services.AddInteraction<CoachFindInteraction>();
        services.AddInteraction<RulesInteraction>();
        services.AddInteraction<MapInteraction>();
        services.AddInteraction<MapPersonInteraction>();
        services.AddInteraction<MapChainInteraction>();
        services.AddInteraction<PlanInteraction>();
        services.AddInteraction<ActionInteraction>();
        services.AddInteraction<VisitInteraction>();
        services.AddInteraction<VisitListInteraction>();
        services.AddInteraction<AccountInteraction>();
        services.AddInteraction<AccountVisitInteraction>();
        services.AddInteraction<BriefInteraction>();
        services.AddInteraction<MeetingInteraction>();
        services.AddInteraction<AfterMeetingInteraction>();
        services.AddInteraction<LinkInteraction>();
        services.AddInteraction<RouteInteraction>();
        services.AddInteraction<RouteStepInteraction>();
        services.AddInteraction<RouteFormInteraction>();
        services.AddInteraction<HistoryInteraction>();
        services.AddInteraction<CompareInteraction>();
        services.AddInteraction<StageInteraction>();
        services.AddInteraction<MembersInteraction>();
        services.AddInteraction<MoveInteraction>();
        services.AddInteraction<ManagersInteraction>();
        services.AddInteraction<CloseDealInteraction>();
        services.AddInteraction<DeleteDealInteraction>();
        services.AddInteraction<RemindInteraction>();
        services.AddInteraction<ReminderAnswerInteraction>();
        services.AddInteraction<ReminderViewInteraction>();
        services.AddInteraction<OwnerNoteInteraction>();
        services.AddInteraction<SnoozeInteraction>();
        services.AddInteraction<HolidaysInteraction>();
    }

    public static void MapBot(this WebApplication app, BotOptions options)
    {
        if (options.IsLocal)
        {
            app.MapLocalChat();
        }

        app.MapProbes();

        // A caller that gives up after 15 seconds repeats the activity: the turn it gave up on is finished all the same.
        app.Map("/api/messages", (HttpContext http, TimeProvider time, IBotFrameworkHttpAdapter adapter, IBot bot, TurnsInFlight turns) =>
            EarlyAnswer.RunAsync(http, time, (request, response) => turns.Follow(adapter.ProcessAsync(request, response, bot, CancellationToken.None))))
            .AddEndpointFilter<RouteHandlerBuilder, CorrelatedLogs>()
            .AddEndpointFilter<RouteHandlerBuilder, RequestGate>()
            .AddEndpointFilter<RouteHandlerBuilder, TokenFaultFilter>();
    }

    /// <summary>An interaction that can wait for text is the same object under a second name.</summary>
    private static void AddInteraction<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IServiceCollection services)
        where T : class, IInteraction
    {
        services.AddSingleton<T>();
        services.AddSingleton<IInteraction>(provider => provider.GetRequiredService<T>());
        if (typeof(T).IsAssignableTo(typeof(IExpectsText)))
        {
            services.AddSingleton(provider => (IExpectsText)provider.GetRequiredService<T>());
        }
    }
}
