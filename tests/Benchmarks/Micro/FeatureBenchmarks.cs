using BenchmarkDotNet.Attributes;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.Benchmarks.Micro;

/// <summary>The feature vector of an upcoming match from a warm history; needs the real match files.</summary>
[MemoryDiagnoser]
public class FeatureBenchmarks
{
    private readonly double[] vector = new double[FeatureCatalog.Count];
    private MatchHistory history = new();
    private UpcomingMatch withPrices = null!;
    private UpcomingMatch withoutPrices = null!;

    [GlobalSetup]
    public void Setup()
    {
        var folder = RealData.FootballData ?? throw new DirectoryNotFoundException("No match files at ../shared/data.");
        var matches = SeasonFiles.Read(folder).Matches;
        history = FeatureTable.Build(matches, null, CancellationToken.None).History;
        var last = matches[^1];
        withPrices = new UpcomingMatch(last.Fixture with { Date = last.Fixture.Date.AddDays(7) }, last.Opening);
        withoutPrices = withPrices with { Prices = null };
    }

    [Benchmark(Baseline = true)]
    public void WithPrices() => history.Fill(withPrices, vector);

    [Benchmark]
    public void WithoutPrices() => history.Fill(withoutPrices, vector);
}
