namespace Microsoft.Bot.Schema;

/// <summary>An error as channels and cards write it.</summary>
public class Error
{
    public string? Code { get; set; }

    public string? Message { get; set; }
}

public class ErrorResponse
{
    public Error? Error { get; set; }
}
