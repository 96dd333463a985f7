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
    private const int LongestName = 120;

    private const string MeetingPrefix = "19:meeting_";

    /// <param name="spoken">A language that the conversation or the card asks for; it wins over the client's.</param>
    public Turn Read(ITurnContext context, Language? spoken)
    {
        var activity = context.Activity;
        var channelData = SlotJson.Read(activity.ChannelData);
        var language = spoken ?? LanguageOf(activity.Locale);
        var team = channelData.Child("team");
        return new(
            context,
            new(TenantOf(activity) ?? ""),
            PersonOf(activity.From),
            activity.Conversation?.Id ?? "",
            PlaceOf(activity, team.Text("id") ?? channelData.Text("teamsTeamId"), channelData.Child("meeting").ValueKind == JsonValueKind.Object),
            team.Text("name"),
            language,
            $"{activity.Conversation?.Id}|{KeyOf(activity)}",
            clock.GetCurrentInstant(),
            ZoneOf(activity, language));
    }

    /// <summary>An activity without an id cannot be recognized when it comes again; it must not be taken for another without one either.</summary>
    private static string KeyOf(Activity activity) =>
        string.IsNullOrEmpty(activity.Id) ? RandomNumberGenerator.GetHexString(32) : activity.Id;

    /// <summary>Says who, where and in which tenant.</summary>
    public static bool IsWhole(Activity activity) =>
        !string.IsNullOrEmpty(activity.From?.Id) && !string.IsNullOrEmpty(activity.Conversation?.Id) && !string.IsNullOrEmpty(TenantOf(activity));

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
    private static Place PlaceOf(Activity activity, string? teamId, bool inMeeting) => activity.Conversation switch
    {
        { ConversationType: "personal" } or { ConversationType: null, IsGroup: not true } => Place.OneToOne,
        { Id: { } id } when inMeeting || id.StartsWith(MeetingPrefix, StringComparison.OrdinalIgnoreCase) => Place.Meeting,
        { ConversationType: "channel" } when teamId is not null => Place.Channel(teamId),
        _ => Place.GroupChat,
    };

    private static string ZoneOf(Activity activity, Language language)
    {
        var named = activity.LocalTimezone;
        foreach (var entity in activity.Entities ?? [])
        {
            if (string.IsNullOrEmpty(named) && entity.Type == "clientInfo")
            {
                named = SlotJson.Read(entity.Properties).Text("timezone");
            }
        }

        return named is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(named) is not null
            ? named
            : language == Language.Chinese ? "Asia/Shanghai" : "Etc/UTC";
    }
}
