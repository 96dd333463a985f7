using NodaTime;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>All conversations of the local chat, each with its transcript.</summary>
internal sealed class Conversations : IDisposable
{
    public const string ChannelKey = "channel";

    private readonly List<Conversation> all = [];

    public Conversations(LocalChatOptions options, IClock clock)
    {
        Tenant = options.Tenant;
        Directory.CreateDirectory(options.Folder);
        try
        {
            foreach (LocalPerson person in Tenant.People)
            {
                Open(PersonalKey(person), person.ConversationId, isChannel: false, [person]);
            }

            Open(ChannelKey, Tenant.Channel.Id, isChannel: true, Tenant.People);
        }
        catch
        {
            Dispose();
            throw;
        }

        void Open(string key, string id, bool isChannel, IReadOnlyList<LocalPerson> members) =>
            all.Add(new Conversation(
                key, id, isChannel, members, new Transcript(Path.Combine(options.Folder, key + ".jsonl"), clock)));
    }

    public LocalTenant Tenant { get; }

    public Conversation Channel => all.Single(conversation => conversation.IsChannel);

    public Conversation? ByKey(string? key) => all.Find(conversation => conversation.Key == key);

    public Conversation? ById(string id) => all.Find(conversation => conversation.Id == id);

    public Conversation Personal(LocalPerson person) => all.Single(conversation => conversation.Key == PersonalKey(person));

    public static string PersonalKey(LocalPerson person) => "personal-" + person.Key;

    public void Dispose()
    {
        foreach (Conversation conversation in all)
        {
            conversation.Transcript.Dispose();
        }
    }
}
