using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Dialogs;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Bot.LocalChat;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using NodaTime;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>Who is made of what.</summary>
internal static class Startup
{
    /// <summary>How long a write waits for another process; well below the time after which Teams repeats an activity.</summary>
    private static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(5);

    /// <summary>How long Teams may take to answer a call: a turn with one slow call still ends before the activity is repeated.</summary>
    private static readonly TimeSpan ChannelTimeout = TimeSpan.FromSeconds(10);

    public static void AddStorage(this IServiceCollection services, BotOptions options)
    {
        services.AddSingleton<IRows>(_ => SqliteRows.Open(new SqliteOptions(options.StoragePath, BusyTimeout)));
        services.AddSingleton<BookIndex>();
        services.AddSingleton<DealShelf>();
        services.AddSingleton<DealStore>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<UserStore>();
    }

    public static void AddMethods(this IServiceCollection services, BotOptions options) =>
        services.AddSingleton(MethodLibrary.Load(options.MethodsFolder));

    public static void AddTurns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddMemoryCache();
        // The default handlers would log the URLs of calls, which hold conversation ids.
        services.AddHttpClient().ConfigureHttpClientDefaults(client =>
            client.RemoveAllLoggers().ConfigureHttpClient(http => http.Timeout = ChannelTimeout));
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<IBotFrameworkHttpAdapter, KeyAccountAdapter>();
        services.AddSingleton<IBot, KeyAccountTeamsBot>();
        services.AddSingleton(BotIdentity.From(configuration));
        services.AddSingleton<TurnReader>();
        services.AddSingleton<Router>();
        services.AddSingleton<MessageTurn>();
        services.AddSingleton<CardTurn>();
        services.AddSingleton<InstallationTurn>();
        services.AddSingleton<Delivery>();
        services.AddSingleton<Speaker>();
        services.AddSingleton<Faults>();
        services.AddSingleton<FreeText>();
        services.AddSingleton<ConversationDialogs>();
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<TeamRoster>();
        services.AddSingleton<ListLog>();
        services.AddSingleton<DealDesk>();
        services.AddSingleton<DealFinder>();
        services.AddSingleton<DealViews>();
        services.AddSingleton<DealChecks>();
        services.AddSingleton<DealPicker>();
        services.AddSingleton<CheckReplies>();
        services.AddSingleton<CheckChanges>();
        services.AddSingleton<CoachCards>();
        services.AddSingleton<MapCards>();
        services.AddSingleton<WalkCards>();
        services.AddSingleton<TypedWalk>();
        services.AddSingleton<TappedAnswer>();
        services.AddSingleton<WalkSaving>();
    }

    /// <summary>Everything a person can do.</summary>
    public static void AddInteractions(this IServiceCollection services)
    {
        services.AddInteraction<HelpInteraction>();
        services.AddInteraction<LanguageInteraction>();
        services.AddInteraction<CancelInteraction>();
        services.AddInteraction<NewDealInteraction>();
        services.AddInteraction<DealsInteraction>();
        services.AddInteraction<OpenDealInteraction>();
        services.AddInteraction<EditDealInteraction>();
        services.AddInteraction<WalkInteraction>();
        services.AddInteraction<CheckInteraction>();
        services.AddInteraction<CoachInteraction>();
        services.AddInteraction<CoachEvidenceInteraction>();
        services.AddInteraction<MapInteraction>();
        services.AddInteraction<MapPersonInteraction>();
        services.AddInteraction<MapChainInteraction>();
        services.AddInteraction<StageInteraction>();
        services.AddInteraction<MembersInteraction>();
        services.AddInteraction<CloseDealInteraction>();
        services.AddInteraction<DeleteDealInteraction>();
    }

    public static void MapBot(this WebApplication app, BotOptions options)
    {
        if (options.IsLocal)
        {
            app.MapLocalChat();
        }

        // A caller that gives up after 15 seconds repeats the activity: the turn it gave up on is finished all the same.
        app.Map("/api/messages", (HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(request, response, bot, CancellationToken.None));
    }

    /// <summary>An interaction that can wait for text is the same object under a second name.</summary>
    private static void AddInteraction<T>(this IServiceCollection services)
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
