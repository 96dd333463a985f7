using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>
/// Keys in the Deals table. Keys are compared by ordinal, so the log's upper-case first letter puts it before every other row:
/// loading a deal is one range query from <see cref="LoadFrom"/> on and reads neither the log nor words that only the log needs.
/// </summary>
internal static class DealKeys
{
    public const string Header = "deal";
    public const string LoadFrom = "a";
    public const string AnswerPrefix = "answer|";
    public const string PersonPrefix = "person|";
    public const string EvidencePrefix = "evidence|";
    public const string ActionPrefix = "action|";
    public const string VisitPrefix = "visit|";
    public const string MeetingPrefix = "meeting|";
    public const string RoutePrefix = "route|";
    public const string TextPrefix = "text|";
    public const string SeenPrefix = "seen|";
    public const string LogPrefix = "Log|";

    /// <summary>Texts that nothing current refers to any more.</summary>
    public const string LogTextPrefix = "LogText|";

    public static string Partition(TenantId tenant, DealId deal) => RowKeys.Join(tenant.Value, deal.ToString());

    public static string Answer(AnswerKey key) => AnswerPrefix + RowKeys.Join(key.Method, key.Question, key.Subject.Value);

    public static string Log(long revision) => LogPrefix + revision.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>The <paramref name="number"/>th text that a revision brought; unique within the deal.</summary>
    public static string TextId(long revision, int number) => string.Create(CultureInfo.InvariantCulture, $"{revision:D10}.{number}");

    /// <summary>The row that says an activity was dealt with. A hash, because ids of activities have no bound.</summary>
    public static string Seen(string activityKey) =>
        SeenPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(activityKey)).AsSpan(0, 16));
}
