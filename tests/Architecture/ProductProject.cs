using System.Xml.Linq;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Architecture.Tests;

/// <summary>A project of the product: what its project file asks for and what the compiler made of it.</summary>
internal sealed class ProductProject(string name, string assemblyName)
{
    public static readonly ProductProject Playbook = new("Playbook", "KeyAccountBot.Playbook");
    public static readonly ProductProject Cards = new("Cards", "KeyAccountBot.Cards");
    public static readonly ProductProject Storage = new("Storage", "KeyAccountBot.Storage");
    public static readonly ProductProject Bot = new("Bot", "KeyAccountBot");
    public static readonly ProductProject[] All = [Playbook, Cards, Storage, Bot];

    private readonly XDocument _file = XDocument.Load(Repository.Path($"{name}/{name}.csproj"));

    public string Name => name;

    public IEnumerable<string> Projects => Items("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    public IEnumerable<string> Packages => Items("PackageReference");

    public IEnumerable<string> SdkPackages => Items("SdkPackage");

    /// <summary>C# sources, relative to the repository's root.</summary>
    public IEnumerable<string> Sources => Repository.Files("*.cs", name);

    public CompiledAssembly Compiled() => CompiledAssembly.Open(Path.Combine(AppContext.BaseDirectory, assemblyName + ".dll"));

    public override string ToString() => name;

    private IEnumerable<string> Items(string kind) => _file.Descendants(kind).Attributes("Include").Select(include => include.Value);
}
