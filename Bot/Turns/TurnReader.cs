using System.Security.Cryptography;
using System.Text.Json;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NodaTime;

namespace KeyAccountBot.Bot.Turns;

/// <summary>Reads who, where, when and in which language out of an activity.</summary>
internal sealed class TurnReader(IClock clock)
{
    /// <summary>A name is kept with every change: one of any length would fill the rows.</summary>
    public const int LongestName = 120;

    private const int LongestUrl = 2000;
    private const string MeetingPrefix = "19:meeting_";

    /// <param name="spoken">A language that the conversation or the card asks for; it wins over the client's.</param>
    public Turn Read(ITurnContext context, Language? spoken)
    {
        var activity = context.Activity;
        var channelData = SlotJson.Read(activity.ChannelData);
        var language = spoken ?? LanguageOf(activity);
        var team = channelData.Child("team");
        var teamId = team.Text("id") ?? channelData.Text("teamsTeamId");
        return new(
            context,
            new(TenantOf(activity) ?? ""),
            PersonOf(activity.From),
            activity.Conversation?.Id ?? "",
            PlaceOf(activity, ChannelIds.IsUsable(teamId) ? teamId : null),
            team.Text("name") is { } name ? TextInput.Cut(name, LongestName) : null,
            language,
            $"{activity.Conversation?.Id}|{KeyOf(activity)}",
            clock.GetCurrentInstant(),
            ZoneOf(activity, language));
    }

    /// <summary>An activity without an id cannot be recognized when it comes again; it must not be taken for another without one either.</summary>
    private static string KeyOf(Activity activity) =>
        string.IsNullOrEmpty(activity.Id) ? RandomNumberGenerator.GetHexString(32) : activity.Id;

    /// <summary>Says who, where and in which tenant, by ids that can be kept and called.</summary>
    public static bool IsWhole(Activity activity) =>
        ChannelIds.IsUsable(activity.From?.Id)
        && ChannelIds.IsUsable(activity.Conversation?.Id)
        && ChannelIds.IsUsable(TenantOf(activity))
        && IsUsableOrAbsent(activity.From.AadObjectId)
        && IsUsableOrAbsent(activity.Recipient?.Id)
        && IsUsableOrAbsent(activity.ChannelId)
        && IsUsableOrAbsent(activity.Conversation.ConversationType)
        && (activity.ServiceUrl?.Length ?? 0) <= LongestUrl;

    private static bool IsUsableOrAbsent(string? id) => string.IsNullOrEmpty(id) || ChannelIds.IsUsable(id);

    /// <summary>The chat of a meeting: customers may be in it.</summary>
    public static bool IsMeeting(Activity activity) =>
        activity.Conversation?.Id?.StartsWith(MeetingPrefix, StringComparison.OrdinalIgnoreCase) == true
        || SlotJson.Read(activity.ChannelData).Child("meeting").ValueKind == JsonValueKind.Object;

    /// <summary>The sender's language as the activity or its client says it; null when neither does.</summary>
    public static string? LocaleOf(Activity activity) =>
        !string.IsNullOrEmpty(activity.Locale) ? activity.Locale : ClientInfo(activity, "locale");

    public static Language LanguageOf(Activity activity) => LanguageOf(LocaleOf(activity));

    public static Language LanguageOf(string? locale) =>
        locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Chinese : Language.English;

    public static Person PersonOf(ChannelAccount? from)
    {
        var id = from?.Id ?? "";
        var entra = from?.AadObjectId;
        return new(
            new(string.IsNullOrEmpty(entra) ? id : entra.ToLowerInvariant()),
            id,
            TextInput.Cut(string.IsNullOrWhiteSpace(from?.Name) ? id : from.Name.Trim(), LongestName));
    }

    private static string? TenantOf(Activity activity) =>
        activity.Conversation?.TenantId ?? SlotJson.Read(activity.ChannelData).Child("tenant").Text("id");

    /// <summary>Only what is said to be personal is treated so: a type that is not known yet could be anything.</summary>
    private static Place PlaceOf(Activity activity, string? teamId) => activity.Conversation switch
    {
        { ConversationType: "personal" } or { ConversationType: null, IsGroup: not true } => Place.OneToOne,
        not null when IsMeeting(activity) => Place.Meeting,
        { ConversationType: "channel" } when teamId is not null => Place.Channel(teamId),
        _ => Place.GroupChat,
    };

    private static string ZoneOf(Activity activity, Language language)
    {
        var named = string.IsNullOrEmpty(activity.LocalTimezone) ? ClientInfo(activity, "timezone") : activity.LocalTimezone;
        return named is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(named) is not null
            ? named
            : language == Language.Chinese ? "Asia/Shanghai" : "Etc/UTC";
    }

    private static string? ClientInfo(Activity activity, string name)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity?.Type == "clientInfo" && SlotJson.Read(entity.Properties).Text(name) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }
}
