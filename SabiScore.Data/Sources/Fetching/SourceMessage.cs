using System.Text.Json;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>What a provider says of a refusal: the "message" of its JSON.</summary>
internal static class SourceMessage
{
    /// <summary>": " and the message, cut; a full stop where there is none.</summary>
    public static string Of(ReadOnlyMemory<byte> body, int length)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("message", out var message) && message.GetString() is { Length: > 0 } text)
            {
                return $": {text[..Math.Min(text.Length, length)]}";
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No message then.
        }

        return ".";
    }
}
