namespace SabiScore.Data.Sources.Fetching;

/// <summary>Keeps keys out of what people read.</summary>
internal static class Redaction
{
    private const string Instead = "***";

    /// <summary>The text without the key, as it is or as a query string writes it.</summary>
    public static string Of(string text, string? key) =>
        string.IsNullOrWhiteSpace(key)
            ? text
            : text.Replace(key, Instead, StringComparison.OrdinalIgnoreCase).Replace(Uri.EscapeDataString(key), Instead, StringComparison.OrdinalIgnoreCase);
}
