using System.Text;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Methods.Files;

namespace KeyAccountBot.Playbook.Tests.Methods;

/// <summary>A small method file that loads, to be broken in one place.</summary>
internal static class ProbeFile
{
    public const string Name = "probe.yaml";

    public const string Text =
        """
        id: probe
        title: { en: Probe, zh: 试探 }
        asked-of: deal
        groups:
          - id: one
            title: { en: First?, zh: 第一？ }
            label: { en: One, zh: 一 }
            questions:
              - id: alpha
                title: { en: Alpha, zh: 甲 }
                ask: { en: It holds, zh: 成立 }
                kind: rating
                hints:
                  - { en: Who says so?, zh: 谁说的？ }
              - id: beta
                title: { en: Beta, zh: 乙 }
                ask: { en: Which one, zh: 哪一个 }
                kind: choice
                choices:
                  - { id: left, title: { en: Left, zh: 左 } }
                  - { id: right, title: { en: Right, zh: 右 } }

        """;

    public static string With(string old, string replacement)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        return Text.Replace(old, replacement, StringComparison.Ordinal);
    }

    public static MethodFile File(string text, string name = Name) => new(name, Encoding.UTF8.GetBytes(text));

    public static MethodLibrary Load(params MethodFile[] files) => MethodLibrary.From(files, [], [], []);

    public static IReadOnlyList<MethodProblem> Problems(params MethodFile[] files) =>
        Assert.Throws<MethodFileException>(() => Load(files)).Problems;

    public static IReadOnlyList<MethodProblem> Problems(string text) => Problems(File(text));

    public static string Resource(string name)
    {
        using var stream = typeof(ProbeFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
