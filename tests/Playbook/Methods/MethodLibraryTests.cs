using System.Text;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Methods.Files;

namespace KeyAccountBot.Playbook.Tests.Methods;

public sealed class MethodLibraryTests : IDisposable
{
    private static readonly MethodFile BuiltInAssess = MethodFile.BuiltIn().Single(f => f.Name == "Methods/assess.yaml");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("methods");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Built_in_methods_load_and_are_found_by_id()
    {
        var library = MethodLibrary.Load();

        Assert.Same(library.All.Single(m => m.Id == "assess"), library.Find("assess"));
        Assert.Null(library.Find("nothing-of-the-kind"));
    }

    [Fact]
    public void A_built_in_file_is_named_after_its_method() =>
        Assert.All(
            MethodFile.BuiltIn(),
            file => Assert.Equal($"Methods/{ProbeFile.Load(file).All.Single().Id}.yaml", file.Name));

    [Fact]
    public void A_file_with_the_id_of_a_built_in_method_replaces_it_in_its_place()
    {
        Put("ours.yaml", Assess().Replace("Opportunity assessment,", "Our assessment,", StringComparison.Ordinal));

        var library = MethodLibrary.Load(_folder.FullName);

        Assert.Equal("Our assessment", library.Find("assess")!.Title.En);
        Assert.Equal(MethodLibrary.Load().All.Select(m => m.Id), library.All.Select(m => m.Id));
    }

    [Fact]
    public void A_file_with_a_new_id_adds_a_method_after_the_built_in_ones()
    {
        Put("added.yaml", ProbeFile.Text);
        Put("notes.txt", "not a method");

        var library = MethodLibrary.Load(_folder.FullName);

        Assert.Equal([.. MethodLibrary.Load().All.Select(m => m.Id), "probe"], library.All.Select(m => m.Id));
    }

    [Fact]
    public void A_broken_override_stops_with_its_path_and_line_instead_of_falling_back()
    {
        var path = Put("assess.yaml", Assess().Replace("kind: rating", "kind: stars", StringComparison.Ordinal));

        var failure = Assert.Throws<MethodFileException>(() => MethodLibrary.Load(_folder.FullName));

        Assert.Contains($"\n{path}(16,15): 'kind' must be one of rating", failure.Message, StringComparison.Ordinal);
        Assert.Equal(20, failure.Problems.Count(p => p.Reason.StartsWith("'kind'", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named_with_its_setting()
    {
        var nowhere = Path.Combine(_folder.FullName, "nowhere");

        var failure = Assert.Throws<MethodFileException>(() => MethodLibrary.Load(nowhere));

        Assert.Equal($"{nowhere}: this folder, named by the setting Methods:Folder, does not exist", failure.Problems.Single().ToString());
    }

    [Fact]
    public void A_file_that_would_be_overlooked_for_its_ending_is_named()
    {
        Put("probe.yml", ProbeFile.Text);

        var failure = Assert.Throws<MethodFileException>(() => MethodLibrary.Load(_folder.FullName));

        Assert.Contains("method files end in .yaml", failure.Problems.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_on_disk_that_is_too_large_is_named()
    {
        Put("large.yaml", new string('#', MethodFile.MaxBytes + 1));

        var failure = Assert.Throws<MethodFileException>(() => MethodLibrary.Load(_folder.FullName));

        Assert.Equal("larger than 256 KB", failure.Problems.Single().Reason);
    }

    private static string Assess() => Encoding.UTF8.GetString(BuiltInAssess.Bytes);

    private string Put(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
