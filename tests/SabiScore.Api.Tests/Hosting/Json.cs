using System.Net;
using System.Text.Json;

namespace SabiScore.Api.Tests.Hosting;

/// <summary>Answers read as what a caller gets: plain JSON.</summary>
internal static class Json
{
    public static async Task<JsonElement> GetJsonAsync(this HttpClient http, string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{path}: {response.StatusCode}, {text}");
        Assert.Equal(expected == HttpStatusCode.OK ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public static IEnumerable<JsonElement> Items(this JsonElement page) => page.GetProperty("items").EnumerateArray();

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();
}
