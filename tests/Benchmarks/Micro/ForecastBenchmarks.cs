using BenchmarkDotNet.Attributes;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Models.Explanations;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Benchmarks.Micro;

/// <summary>One forecast by a whole model, with the members' own opinions, and of a match without prices; needs the real match files.</summary>
[MemoryDiagnoser]
public class ForecastBenchmarks
{
    private readonly double[] priced = new double[FeatureCatalog.Count];
    private readonly double[] unpriced = new double[FeatureCatalog.Count];
    private League league = League.PremierLeague;
    private ForecastModel model = null!;

    [GlobalSetup]
    public void Setup()
    {
        var folder = RealData.FootballData ?? throw new DirectoryNotFoundException("No match files at ../shared/data.");
        var table = FeatureTable.Build(SeasonFiles.Read(folder).Matches, null, CancellationToken.None);
        model = ForecastTrainer.Train(TrainingData.Of(table), new TrainingOptions(), null, CancellationToken.None).Model;
        var last = table.Matches[^1];
        league = last.Fixture.League;
        var upcoming = new UpcomingMatch(last.Fixture with { Date = last.Fixture.Date.AddDays(7) }, last.Opening);
        table.History.Fill(upcoming, priced);
        table.History.Fill(upcoming with { Prices = null }, unpriced);
    }

    [Benchmark(Baseline = true)]
    public Forecast Published() => model.Evaluate(priced, league);

    [Benchmark]
    public Forecast WithMembers() => model.Evaluate(priced, league, withMembers: true);

    [Benchmark]
    public Explanation WithExplanation() => model.Explain(priced, league);

    [Benchmark]
    public ExplanationSummary WithExplanationInWords() => ExplanationSummary.Of(model.Explain(priced, league), priced, 12);

    [Benchmark]
    public Explanation ExplanationWithoutPrices() => model.Explain(priced, league, withoutPrices: true);

    [Benchmark]
    public Forecast WithoutPrices() => model.Evaluate(unpriced, league);
}
