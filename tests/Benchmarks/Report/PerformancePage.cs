namespace SabiScore.Benchmarks.Report;

/// <summary>The page whose table is generated: what stands between the two marks is replaced, the rest stays.</summary>
internal static class PerformancePage
{
    public const string Begin = "<!-- figures: begin, written by ./sabiscore bench --write -->";
    public const string End = "<!-- figures: end -->";

    public static async Task WriteAsync(string path, string markdown, CancellationToken cancellationToken)
    {
        var page = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : $"# Performance\n\n{Begin}\n{End}\n";
        await File.WriteAllTextAsync(path, Replace(page, markdown), cancellationToken);
    }

    public static string Replace(string page, string markdown)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin
            ? throw new InvalidDataException($"The page lacks the marks '{Begin}' and '{End}'.")
            : $"{page[..(begin + Begin.Length)]}\n{markdown.Trim()}\n{page[end..]}";
    }
}
