using System.Text.Json;

namespace AdaptiveCards;

public abstract class AdaptiveInline
{
    private protected AdaptiveInline()
    {
    }

    internal abstract void Write(Utf8JsonWriter json);
}
