using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KeyAccountBot.Architecture.Tests;

/// <summary>An assembly read as data; nothing of it runs.</summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    private CompiledAssembly(PEReader file) => (_file, _metadata) = (file, file.GetMetadataReader());

    public static CompiledAssembly Open(string path) => new(new PEReader(File.OpenRead(path)));

    /// <summary>Names of the assemblies that something in this one uses.</summary>
    public string[] References =>
        [.. _metadata.AssemblyReferences.Select(handle => _metadata.GetString(_metadata.GetAssemblyReference(handle).Name))];

    /// <summary>Full names of the types that somebody wrote, without those the compiler made.</summary>
    public string[] Types =>
        [.. _metadata.TypeDefinitions.Select(FullName).Where(type => !type.Contains('<', StringComparison.Ordinal))];

    /// <summary>Members of other assemblies that method bodies mention, with the outermost type they are mentioned in.</summary>
    public IEnumerable<MemberUse> Uses() =>
        from typeHandle in _metadata.TypeDefinitions
        from methodHandle in _metadata.GetTypeDefinition(typeHandle).GetMethods()
        let address = _metadata.GetMethodDefinition(methodHandle).RelativeVirtualAddress
        where address != 0
        from token in MethodBodyTokens.In(_file.GetMethodBody(address).GetILReader())
        let member = NameOf(token)
        where member is not null
        select new MemberUse(FullName(Outermost(typeHandle)), member);

    public void Dispose() => _file.Dispose();

    private string? NameOf(EntityHandle token) => token.Kind switch
    {
        HandleKind.MethodSpecification => NameOf(_metadata.GetMethodSpecification((MethodSpecificationHandle)token).Method),
        HandleKind.MemberReference => NameOf(_metadata.GetMemberReference((MemberReferenceHandle)token)),
        HandleKind.TypeReference => FullName(_metadata.GetTypeReference((TypeReferenceHandle)token)),
        _ => null,
    };

    private string? NameOf(MemberReference member) => member.Parent.Kind == HandleKind.TypeReference
        ? $"{FullName(_metadata.GetTypeReference((TypeReferenceHandle)member.Parent))}.{_metadata.GetString(member.Name)}"
        : null;

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle handle)
    {
        TypeDefinitionHandle outer = _metadata.GetTypeDefinition(handle).GetDeclaringType();
        return outer.IsNil ? handle : Outermost(outer);
    }

    private string FullName(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        return FullName(type.Namespace, type.Name);
    }

    private string FullName(TypeReference type) => FullName(type.Namespace, type.Name);

    private string FullName(StringHandle space, StringHandle name) =>
        space.IsNil ? _metadata.GetString(name) : $"{_metadata.GetString(space)}.{_metadata.GetString(name)}";
}
