using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>No command word has two meanings: neither one of the bot's own nor one of another method.</summary>
internal static class WordsCheck
{
    public static void Run(IEnumerable<(MethodDraft Draft, FileProblems Found)> methods)
    {
        var owners = CommandWords.BuiltIn.LongestFirst.DistinctBy(w => w.Key).ToDictionary(w => w.Key, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (draft, found) in methods.Where(m => !m.Draft.Method.Words.IsEmpty))
        {
            var method = draft.Method;
            foreach (var word in method.Words.En.Concat(method.Words.Zh))
            {
                if (!owners.TryAdd(CommandWords.KeyOf(word), method.Id) && owners[CommandWords.KeyOf(word)] is var owner && owner != method.Id)
                {
                    found.Add(draft.PlaceOf(method.Words), owner is null
                        ? $"the command word '{word}' is a command of the bot already"
                        : $"the command word '{word}' belongs to method '{owner}' already");
                }
            }
        }
    }
}
