using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.Backtest;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Tests.Recipe;

namespace SabiScore.Trainer.Tests.Backtest;

/// <summary>
/// Nothing of a match, and nothing later, may reach its forecast. On real files of two leagues where they are there, else on generated ones; the
/// whole backtest, file in and file out, with linear members and boosted ones.
/// </summary>
public sealed class LeakTests : IDisposable
{
    private const int First = 2015;
    private static readonly Season Scored = new(2022);
    private static readonly League[] Leagues = [League.Championship, League.Eredivisie];

    // Opening prices of VC Bet, which only look like closing ones.
    private static readonly string[] NotClosing = ["VCH", "VCD", "VCA"];
    private static readonly string[] ClosingEnds = ["CH", "CD", "CA", "C>2.5", "C<2.5", "CAHH", "CAHA"];

    private static readonly TrainingOptions Training = new() { Threads = 1, Members = ["residual_softmax", "line_move", "lightgbm", "fundamental_trees"], ValidationSeasons = 1 };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sabiscore-leak-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Run_ClosingColumnsOfTheScoredSeasonBlank_SameForecastsByteForByte()
    {
        Write("whole", seasons: 8);
        Write("blank", seasons: 8);
        var blanked = Directory.GetFiles(Path.Combine(folder.FullName, "blank"), "*_2223.csv").Sum(BlankClosing);
        Assert.True(blanked > 500);
        var (one, other) = (Forecast("whole"), Forecast("blank"));
        Assert.Equal(one.Published, other.Published);
        Assert.Equal(one.Fundamental, other.Fundamental);
    }

    [Fact]
    public void Run_LaterMatchesAndPricesAppended_SameForecastsByteForByte()
    {
        Write("whole", seasons: 9);
        Write("until", seasons: 8);
        Write("half", seasons: 8);
        foreach (var file in Directory.GetFiles(Path.Combine(folder.FullName, "half"), "*_2223.csv"))
        {
            var lines = File.ReadAllLines(file, System.Text.Encoding.Latin1);
            File.WriteAllLines(file, lines[..(lines.Length / 2)], System.Text.Encoding.Latin1);
        }

        var (whole, until, half) = (Forecast("whole"), Forecast("until"), Forecast("half"));
        Assert.Equal(until, whole);
        var (all, known) = (until.Published.Split('\n'), half.Published.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(known.Length > 300);
        Assert.Subset(all.ToHashSet(StringComparer.Ordinal), known.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Train_ResultsAndClosingPricesShuffled_KnowsNoMoreThanBaseRates()
    {
        Write("whole", seasons: 8);
        var set = SeasonFiles.Read(Path.Combine(folder.FullName, "whole"), cancellationToken: Token);
        var random = new Random(7);
        var labels = set.Matches.Select(match => (match.Result, match.Home, match.Away, match.Closing)).ToArray();
        random.Shuffle(labels);
        PlayedMatch[] shuffled = [.. set.Matches.Zip(labels, (match, label) => match with { Result = label.Result, Home = label.Home, Away = label.Away, Closing = label.Closing })];
        var table = GeneratedTraining.Fill(shuffled);
        var model = new ForecastTrainer(TrainingData.Of(table), Training).TrainBefore(Scored, Token).Model;

        int[] rows = [.. Enumerable.Range(0, shuffled.Length).Where(row => shuffled[row].Fixture.Season == Scored)];
        var counts = Enum.GetValues<Outcome>().Select(outcome => rows.Count(row => shuffled[row].Result.Outcome == outcome)).ToArray();
        var bases = ProbabilityTriple.Normalise(counts[0], counts[1], counts[2]);
        var forecasts = rows.Select(row => model.Evaluate(table.Row(row), shuffled[row].Fixture.League)).ToArray();
        double Mean(IEnumerable<ProbabilityTriple> said) => said.Zip(rows, (p, row) => RankedProbabilityScore.Of(p, shuffled[row].Result.Outcome)).Average();
        var known = Mean(rows.Select(_ => bases));

        // The shares of the season itself are better than any forecast that knows nothing; chance is good for a thousandth.
        Assert.InRange(Mean(forecasts.Select(forecast => forecast.Fundamental)) - known, -0.001, 0.01);
        Assert.True(Mean(forecasts.Select(forecast => forecast.Published)) > known - 0.001);
        Assert.True(forecasts.Count(forecast => forecast.MarketAware) > 500);
    }

    private void Write(string name, int seasons)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder.FullName, name)).FullName;
        if (!RealData.IsThere())
        {
            GeneratedSeasons.Write(target, First, seasons, Leagues);
            return;
        }

        foreach (var (league, year) in Leagues.SelectMany(league => Enumerable.Range(First, seasons).Select(year => (league, year))))
        {
            var file = string.Create(CultureInfo.InvariantCulture, $"{league.Code}_{year % 100:00}{(year + 1) % 100:00}.csv");
            File.Copy(Path.Combine(RealData.FootballData!, file), Path.Combine(target, file));
        }
    }

    /// <summary>Empties the closing columns of one file.</summary>
    /// <returns>How many cells were not empty before.</returns>
    private static int BlankClosing(string file)
    {
        var lines = File.ReadAllLines(file, System.Text.Encoding.Latin1);
        var header = lines[0].Split(',');
        int[] closing = [.. Enumerable.Range(0, header.Length).Where(i => header[i] == "AHCh" || (!NotClosing.Contains(header[i]) && header[i].Length > 2 && ClosingEnds.Any(end => header[i].EndsWith(end, StringComparison.Ordinal))))];
        var blanked = 0;
        for (var line = 1; line < lines.Length; line++)
        {
            var cells = lines[line].Split(',');
            foreach (var column in closing.Where(column => column < cells.Length && cells[column].Length > 0))
            {
                cells[column] = "";
                blanked++;
            }

            lines[line] = string.Join(',', cells);
        }

        File.WriteAllLines(file, lines, System.Text.Encoding.Latin1);
        return blanked;
    }

    private (string Published, string Fundamental) Forecast(string name)
    {
        var (published, fundamental) = (Path.Combine(folder.FullName, name + ".csv"), Path.Combine(folder.FullName, name + "-fundamental.csv"));
        var options = new BacktestOptions { Data = Path.Combine(folder.FullName, name), Seasons = [Scored], Forecasts = published, FundamentalForecasts = fundamental, Training = Training };
        using var output = new StringWriter();
        Assert.Equal(0, BacktestCommand.Run(options, output, new FakeTimeProvider(), Token));
        return (File.ReadAllText(published), File.ReadAllText(fundamental));
    }
}
