using System.Globalization;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.Walk;

namespace SabiScore.Trainer.Tests.Recipe;

/// <summary>
/// The linear members against the reference program's forecasts of all matches of 2022/23 to 2024/25. Two known differences: the reference
/// takes Roda JC and Sparta before 2010 for other clubs than Roda and Sparta Rotterdam, so here their old files say so too; and it
/// sets the Dixon–Coles priors of all of a date's promoted clubs at once, where here a vector depends on its own match, which a few show.
/// </summary>
public sealed class GoldenForecastTests
{
    private const double Tolerance = 2e-4;
    private const double FirstDates = 1e-2;

    [Fact]
    public void LinearMembers_ThreeSeasons_EqualTheReference()
    {
        if (!RealData.IsThere() || RealData.Reference is null)
        {
            MembersKnowMoreThanBaseRates();
            return;
        }

        var golden = File.ReadLines(Path.Combine(RealData.Reference, "golden_forecasts.csv")).Skip(1).Select(line => line.Split(','))
            .ToDictionary(cells => (cells[0], cells[1], cells[2], cells[3]), cells => cells[4..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());
        var folder = Directory.CreateTempSubdirectory("sabiscore-golden-");
        CopyWithOldNamesApart(RealData.FootballData!, folder.FullName);
        var set = SeasonFiles.Read(folder.FullName, cancellationToken: TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        var data = TrainingData.Of(GeneratedTraining.Fill(set.Matches));
        var walk = new WalkForward(data, GeneratedTraining.Quick, _ => { });
        var (fundamental, lineMove, residual) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var year in new[] { 2022, 2023, 2024 })
        {
            var fit = walk.At(walk.Span.Before(new Season(year)), TestContext.Current.CancellationToken);
            foreach (var row in walk.Span.Rows(new Season(year)))
            {
                var fixture = data.Matches[row].Fixture;
                var expected = golden[(fixture.League.Code, fixture.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), set.Names[row].Home, set.Names[row].Away)];
                lineMove.Add(Distance(expected[3..6], Member(fit, walk, data, row, "line_move")));
                residual.Add(Distance(expected[6..9], Member(fit, walk, data, row, "residual_softmax")));
                fundamental.Add(Distance(expected[9..12], Forecast(walk, data, row, fit.Fundamental[0], anchored: false)));
            }
        }

        Check(residual, mostBeyond: 10);
        Check(lineMove, mostBeyond: 10);
        Check(fundamental, mostBeyond: 80);
    }

    private static void Check(List<double> distances, int mostBeyond)
    {
        Assert.Equal(7904, distances.Count);
        Assert.InRange(distances.Count(distance => distance > Tolerance), 0, mostBeyond);
        Assert.InRange(distances.Max(), 0, FirstDates);
        Assert.InRange(distances.Order().ElementAt(distances.Count / 2), 0, 5e-5);
    }

    private static double Distance(double[] expected, ProbabilityTriple actual) =>
        Math.Max(Math.Abs(expected[0] - actual.Home), Math.Max(Math.Abs(expected[1] - actual.Draw), Math.Abs(expected[2] - actual.Away)));

    private static void CopyWithOldNamesApart(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*.csv"))
        {
            var text = File.ReadAllText(file);
            text = text.Replace(",Roda JC,", ",Roda JC old,", StringComparison.Ordinal).Replace(",Sparta,", ",Sparta old,", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(to, Path.GetFileName(file)), text);
        }
    }

    private static ProbabilityTriple Member(CutoffFit fit, WalkForward walk, TrainingData data, int row, string name) => data.Priced(row)
        ? Forecast(walk, data, row, fit.Market.Single(member => member.Name == name), anchored: true)
        : Forecast(walk, data, row, fit.Fundamental[0], anchored: false);

    private static ProbabilityTriple Forecast(WalkForward walk, TrainingData data, int row, ModelMember member, bool anchored)
    {
        var columns = new double[walk.Table.Plan.Width];
        walk.Table.Read(row, columns);
        var logits = new double[3];
        member.Evaluate(columns, data.League(row), logits);
        for (var k = 0; anchored && k < 3; k++)
        {
            logits[k] += data.LogOpening(row)[k];
        }

        return ProbabilityTriple.Softmax(logits[0], logits[1], logits[2]);
    }

    private static void MembersKnowMoreThanBaseRates()
    {
        var data = TrainingData.Of(GeneratedTraining.Table);
        var walk = new WalkForward(data, GeneratedTraining.Quick, _ => { });
        var fit = walk.At(walk.Span.Before(GeneratedTraining.Last), TestContext.Current.CancellationToken);
        var rows = walk.Span.Rows(GeneratedTraining.Last);
        var bases = rows.Average(row => RankedProbabilityScore.Of(ProbabilityTriple.Normalise(45, 25, 30), data.Outcome(row)));
        Assert.True(rows.Average(row => RankedProbabilityScore.Of(Member(fit, walk, data, row, "residual_softmax"), data.Outcome(row))) < bases - 0.005);
        Assert.True(rows.Average(row => RankedProbabilityScore.Of(Forecast(walk, data, row, fit.Fundamental[0], anchored: false), data.Outcome(row))) < bases);
    }
}
