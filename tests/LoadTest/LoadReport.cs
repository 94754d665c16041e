using System.Globalization;

namespace SabiScore.LoadTest;

/// <summary>What a run found.</summary>
internal sealed class LoadReport(IReadOnlyList<Answer> answers, TimeSpan duration)
{
    public bool IsClean => answers.Count > 0 && answers.All(answer => answer.Error is null);

    public void Print(TextWriter writer)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answers.Count} answers in {duration.TotalSeconds:0.0} s, {answers.Count / duration.TotalSeconds:0} a second"));
        writer.WriteLine($"{"path",-32}{"n",8}{"errors",8}{"p50 ms",10}{"p95 ms",10}{"p99 ms",10}{"max ms",10}");
        foreach (var group in answers.GroupBy(answer => answer.Path).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Print(writer, group.Key, [.. group]);
        }

        Print(writer, "all", answers);
        foreach (var error in answers.Where(answer => answer.Error is not null).GroupBy(answer => answer.Error))
        {
            writer.WriteLine($"{error.Key}: {error.Count()} times");
        }
    }

    private static void Print(TextWriter writer, string name, IReadOnlyList<Answer> of)
    {
        var sorted = of.Select(answer => answer.Latency.TotalMilliseconds).Order().ToArray();
        var errors = of.Count(answer => answer.Error is not null);
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-32}{of.Count,8}{errors,8}{Percentile(sorted, 0.50),10:0.0}{Percentile(sorted, 0.95),10:0.0}{Percentile(sorted, 0.99),10:0.0}{Percentile(sorted, 1),10:0.0}"));
    }

    /// <summary>The smallest value that the given share of all values does not exceed.</summary>
    private static double Percentile(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
