using System.CommandLine;
using BenchmarkDotNet.Running;
using SabiScore.Benchmarks.Micro;
using SabiScore.Benchmarks.Parts;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;
using SabiScore.Tests.Shared;

namespace SabiScore.Benchmarks;

/// <summary>The whole figures by default; <c>micro</c> hands over to BenchmarkDotNet.</summary>
internal static class BenchCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15), LongestSeason = TimeSpan.FromMinutes(60);
    private static readonly IReadOnlyList<Part> Named = [.. Part.All, Part.Jobs];

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = $"Parts to measure, separated by commas: {string.Join(", ", Named.Select(part => part.Name))}. All by default but {Part.Jobs.Name}, which takes a season.",
    };

    private static readonly Option<bool> Peers = new("--peers") { Description = "Measures the peers part, beside Python's XGBoost: alone, or with the parts that --only names." };

    private static readonly Option<DirectoryInfo?> Data = new("--data") { Description = "Folder of football-data.co.uk CSVs; ../shared/data/football-data by default." };

    private static readonly Option<FileInfo?> Write = new("--write")
    {
        Description = "Also puts the table into this file (docs/performance.md), between its marks; what is written by hand stays.",
    };

    public static Task<int> RunAsync(string[] arguments)
    {
        if (arguments is ["micro", .. var rest])
        {
            BenchmarkSwitcher.FromAssembly(typeof(BenchCommand).Assembly).Run(rest, MicroConfig.Create());
            return Task.FromResult(0);
        }

        if (arguments is [TrainOnce.Verb, var data, var modelFile])
        {
            return Task.FromResult(TrainOnce.Run(data, modelFile));
        }

        var root = new RootCommand("Measures what the product promises, each figure beside its budget. 'micro' runs the hot paths under BenchmarkDotNet.") { Only, Peers, Data, Write };
        root.SetAction((parsed, cancellationToken) => MeasureAsync(parsed, arguments, cancellationToken));
        return root.Parse(arguments).InvokeAsync();
    }

    private static async Task<int> MeasureAsync(ParseResult parsed, string[] arguments, CancellationToken cancellationToken)
    {
        var folder = parsed.GetValue(Data)?.FullName ?? RealData.FootballData;
        if (folder is null || !Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync("bench: no match files; name their folder with --data.");
            return 2;
        }

        var wanted = (parsed.GetValue(Only) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        if (wanted.FirstOrDefault(name => Named.All(part => part.Name != name)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"bench: there is no part '{unknown}'; there are {string.Join(", ", Named.Select(part => part.Name))}.");
            return 2;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(wanted.Contains(Part.Jobs.Name) ? LongestSeason : Longest);
        using var workspace = new Workspace(folder);
        var parts = (wanted.Count == 0 ? Part.All.Where(_ => !parsed.GetValue(Peers)) : Named.Where(part => wanted.Contains(part.Name))).ToList();
        if (parsed.GetValue(Peers))
        {
            parts.Add(Part.Peers);
        }

        var report = await Measurement.RunAsync(parts, workspace, $"./sabiscore bench {string.Join(' ', arguments)}".TrimEnd(), limit.Token);
        Console.WriteLine(report.Markdown);
        if (parsed.GetValue(Write) is { } file)
        {
            await PerformancePage.WriteAsync(file.FullName, report.Markdown, cancellationToken);
        }

        return report.IsKept ? 0 : 1;
    }
}
