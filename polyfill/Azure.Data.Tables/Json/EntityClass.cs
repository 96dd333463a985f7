using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Azure.Data.Tables.Json;

/// <summary>An entity that is a class of the caller's: its properties by name.</summary>
internal sealed class EntityClass
{
    private static readonly ConcurrentDictionary<Type, EntityClass> Known = new();

    private readonly Type _type;
    private readonly Dictionary<string, PropertyInfo> _properties;

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The caller's class is kept by the caller, as the package asks for.")]
    private EntityClass(Type type)
    {
        _type = type;
        _properties = type.GetProperties().Where(property => property.CanRead && property.CanWrite)
            .ToDictionary(property => property.Name, StringComparer.Ordinal);
    }

    public static EntityClass Of(Type type) => Known.GetOrAdd(type, static wanted => new(wanted));

    public IDictionary<string, object?> Values(ITableEntity entity) => _properties.Values
        .Where(property => property.Name != nameof(ITableEntity.ETag))
        .ToDictionary(property => property.Name, property => property.GetValue(entity));

    [UnconditionalSuppressMessage("Trimming", "IL2077", Justification = "The caller's class is kept by the caller, as the package asks for.")]
    public ITableEntity Create(IReadOnlyDictionary<string, object?> values)
    {
        var entity = (ITableEntity)Activator.CreateInstance(_type)!;
        foreach (var (name, value) in values)
        {
            if (name == Names.ETag)
            {
                entity.ETag = new((string)value!);
            }
            else if (_properties.TryGetValue(name, out var property))
            {
                property.SetValue(entity, Fit(value, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
            }
        }

        return entity;
    }

    // The service may write a whole double as an int, and has one type for all times and one for all binaries.
    private static object? Fit(object? value, Type wanted) => value switch
    {
        int number when wanted == typeof(double) => (double)number,
        int number when wanted == typeof(long) => (long)number,
        DateTimeOffset time when wanted == typeof(DateTime) => time.UtcDateTime,
        byte[] bytes when wanted == typeof(BinaryData) => new BinaryData(bytes),
        _ => value,
    };
}
