using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.Backtest;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Tests.Backtest;

public sealed class BacktestCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sabiscore-backtest-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Run_TwoLeagues_WritesAForecastForEveryMatchAndNamedPrices()
    {
        var matches = GeneratedSeasons.Write(folder.FullName, firstSeason: 2021, seasons: 3, [League.LaLiga, League.Eredivisie]) / 3;
        var (forecasts, bets) = (Path.Combine(folder.FullName, "out", "f.csv"), Path.Combine(folder.FullName, "out", "b.csv"));
        using var output = new StringWriter();
        var code = BacktestCommand.Run(Options([new Season(2023)]) with { Forecasts = forecasts, Bets = bets, LeastEdge = 0 }, output, new FakeTimeProvider(), TestContext.Current.CancellationToken);

        Assert.Equal(0, code);
        var rows = File.ReadAllLines(forecasts);
        Assert.Equal("league,date,home,away,p_home,p_draw,p_away", rows[0]);
        Assert.Equal(matches, rows.Length - 1);
        Assert.Equal(matches, rows.Skip(1).Select(row => string.Join(',', row.Split(',')[..4])).Distinct().Count());
        Assert.All(rows.Skip(1), row => Assert.Equal(1, row.Split(',')[4..].Sum(cell => double.Parse(cell, CultureInfo.InvariantCulture)), 1e-6));
        var placed = File.ReadAllLines(bets);
        Assert.Equal("league,date,home,away,selection,odds,stake", placed[0]);
        Assert.All(placed.Skip(1), row => Assert.Contains(row.Split(',')[4], new[] { "H", "D", "A" }));
        Assert.Equal(placed.Length - 1, placed.Skip(1).Select(row => string.Join(',', row.Split(',')[..4])).Distinct().Count());
        Assert.Contains("all     published", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("residual_softmax", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_TwiceWithTheSameSeed_SameBytesInEveryFile()
    {
        GeneratedSeasons.Write(folder.FullName, firstSeason: 2021, seasons: 3, [League.Eredivisie]);
        var (one, other) = (Files("one"), Files("other"));
        Assert.Equal(5, one.Count);
        Assert.Equal(one, other);

        Dictionary<string, string> Files(string name)
        {
            var target = Path.Combine(folder.FullName, name);
            string To(string file) => Path.Combine(target, file);
            var options = Options([new Season(2023)]) with { Forecasts = To("f.csv"), FundamentalForecasts = To("p.csv"), Bets = To("b.csv"), Html = To("r.html"), Document = To("m.md"), LeastEdge = 0.02 };
            using var output = new StringWriter();
            Assert.Equal(0, BacktestCommand.Run(options, output, new FakeTimeProvider(), TestContext.Current.CancellationToken));
            Assert.Contains("not bookable", output.ToString(), StringComparison.Ordinal);
            return Directory.GetFiles(target).ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Run_SeasonNotInTheFolder_SaysSo()
    {
        GeneratedSeasons.Write(folder.FullName, firstSeason: 2021, seasons: 1, [League.Eredivisie]);
        using var output = new StringWriter();
        Assert.Equal(2, BacktestCommand.Run(Options([new Season(2030)]), output, new FakeTimeProvider(), TestContext.Current.CancellationToken));
        Assert.Contains("No match of season 2030/31", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NothingBeforeTheSeason_SaysSo()
    {
        GeneratedSeasons.Write(folder.FullName, firstSeason: 2021, seasons: 1, [League.Eredivisie]);
        using var output = new StringWriter();
        Assert.Equal(2, BacktestCommand.Run(Options([new Season(2021)]), output, new FakeTimeProvider(), TestContext.Current.CancellationToken));
        Assert.Contains("0 played matches before the cutoff", output.ToString(), StringComparison.Ordinal);
    }

    private BacktestOptions Options(Season[] seasons) => new() { Data = folder.FullName, Seasons = seasons, Training = new TrainingOptions { Quick = true, Threads = 2 } };
}
