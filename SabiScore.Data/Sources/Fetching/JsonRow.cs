using System.Globalization;
using System.Text.Json;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>An object of a JSON answer with its place in it; a value that is missing or of another kind is null.</summary>
/// <param name="Element">The object.</param>
/// <param name="Place">Where it stands: "matches[2]".</param>
internal readonly record struct JsonRow(JsonElement Element, string Place)
{
    private const int ShownLength = 100;

    public JsonElement? At(params ReadOnlySpan<string> path)
    {
        var element = Element;
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.Null ? null : element;
    }

    public string? Text(params ReadOnlySpan<string> path) =>
        At(path) is { ValueKind: JsonValueKind.String } value && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    public int? Whole(params ReadOnlySpan<string> path) => At(path) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    public double? Number(params ReadOnlySpan<string> path) =>
        At(path) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    public DateTimeOffset? Moment(params ReadOnlySpan<string> path) =>
        DateTimeOffset.TryParse(Text(path), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    /// <summary>The objects of a list; nothing where there is no such list.</summary>
    public IEnumerable<JsonRow> List(string name)
    {
        if (At(name) is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (var (index, element) in list.EnumerateArray().Index())
            {
                yield return new JsonRow(element, $"{(Place.Length > 0 ? Place + "." : "")}{name}[{index}]");
            }
        }
    }

    /// <summary>A value as a report shows it; null where there is none.</summary>
    public string? Shown(params ReadOnlySpan<string> path) =>
        At(path) is { } value && value.ToString() is var text ? text[..Math.Min(text.Length, ShownLength)] : null;
}
