using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Promotion;

namespace SabiScore.Trainer.Tests.Promotion;

/// <summary>What is better passes; what is bad in one way fails for that reason and for no other.</summary>
public sealed class PromotionGateTests
{
    private static readonly PromotionGate Gate = new(new GateLimits());

    [Fact]
    public void Judge_BetterRecipe_PassesWithItsFigures()
    {
        var report = Gate.Judge(GateCaseBuilder.Good());

        Assert.Empty(report.Findings);
        Assert.Equal(GateVerdict.Passed, report.Verdict);
        Assert.Equal((800, 800), (report.Challenger!.Matches, report.Brier!.Matches));
        Assert.True(report.Brier.Mean < 0 && report.Brier.Low < report.Brier.Mean && report.Brier.Mean < report.Brier.High && report.Brier.T < 0);
        Assert.Equal(report.Challenger.Brier - report.ChampionScore!.Brier, report.Brier.Mean, 1e-12);
        Assert.Equal(["E0", "E1"], report.Leagues.Select(league => league.League));
    }

    [Theory]
    [InlineData("First")]
    [InlineData("Refit")]
    public void Judge_SoundWithNoRecipeToBeat_Passes(string mode) => Assert.Empty(Gate.Judge(GateCaseBuilder.Good(Enum.Parse<GateMode>(mode))).Findings);

    [Fact]
    public void Judge_FirstWithHardlyAMatch_PassesAndSaysWhatItDidNotLookAt()
    {
        var report = Gate.Judge(GateCaseBuilder.Good(GateMode.First, matches: 20));

        Assert.Equal(GateVerdict.Passed, report.Verdict);
        Assert.Contains("20 matches after the cutoff", Assert.Single(report.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_OtherFeatures_IsWrongSchema() =>
        Only(GateReason.WrongSchema, "00000000", GateVerdict.Unfit, With(subject => subject with { SchemaId = "00000000" }));

    [Theory]
    [InlineData(double.NaN, 0.5)]
    [InlineData(0.6, 0.6)]
    [InlineData(-0.1, 0.8)]
    public void Judge_ForecastsThatAreNoProbabilities_AreRefused(double home, double draw) => Only(
        GateReason.NoProbabilities, "2 of 2 forecasts", GateVerdict.Unfit, With(subject => subject with
        {
            Forecast = (features, league) => double.IsNaN(features[GateCaseBuilder.OpeningHome]) ? subject.Forecast(features, league) : new GateForecast([home, draw, 0.3], [0.4, 0.3, 0.3], true),
        }));

    [Fact]
    public void Judge_EveryFeatureMissing_MustNotBeExtreme() => Only(
        GateReason.InsaneWithoutFeatures, "0.98", GateVerdict.Unfit, With(subject => subject with
        {
            Forecast = (features, league) => features.All(double.IsNaN) ? new GateForecast([0.98, 0.01, 0.01], [0.98, 0.01, 0.01], false) : subject.Forecast(features, league),
        }));

    [Fact]
    public void Judge_PricesMissing_MustFallBackOnTheFundamentalForecast() => Only(
        GateReason.InsaneWithoutPrices, "without prices", GateVerdict.Unfit, With(subject => subject with
        {
            Forecast = (features, league) => double.IsNaN(features[GateCaseBuilder.OpeningHome]) && !features.All(double.IsNaN)
                ? new GateForecast([0.5, 0.25, 0.25], [0.45, 0.25, 0.3], true) : subject.Forecast(features, league),
        }));

    [Theory]
    [InlineData(-0.2, 1.2)]
    [InlineData(0.5, 0.6)]
    [InlineData(double.NaN, 1)]
    public void Judge_OddWeights_AreRefused(double one, double other) =>
        Only(GateReason.OddWeights, "Weights of E0", GateVerdict.Unfit, With(subject => subject with { Weights = [("E0", [one, other])] }));

    [Theory]
    [InlineData(0.3, 0)]
    [InlineData(3, 0)]
    [InlineData(1, 1.5)]
    public void Judge_CalibrationThatBendsTooMuch_IsRefused(double slope, double intercept) => Only(
        GateReason.CalibrationOutOfBounds, "N1: slopes", GateVerdict.Unfit,
        With(subject => subject with { Calibrations = [("N1", new Calibration([1, slope, 1], [0, intercept, 0]))] }));

    [Fact]
    public void Judge_NamesTooManyWinners_IsAnAlarm()
    {
        var random = new Random(3);
        var good = GateCaseBuilder.Good();
        // Two of three winners known beforehand, with honest probabilities for it.
        var given = good with
        {
            Matches = [.. good.Matches.Select(match => match with { Challenger = Leaning(random.NextDouble() < 0.66 ? match.Outcome : (Outcome)(((int)match.Outcome + 1) % 3), 0.66) })],
        };

        Only(GateReason.TooGoodToBeTrue, "is an alarm", GateVerdict.Unfit, given);
    }

    [Fact]
    public void Judge_SaysAsMuchAsBaseRates_IsRefused()
    {
        var good = GateCaseBuilder.Good(GateMode.First);
        var given = good with { Matches = [.. good.Matches.Select(match => match with { Challenger = match.BaseRates })] };

        Only(GateReason.NoBetterThanBaseRates, "base rates have", GateVerdict.Unfit, given);
    }

    [Fact]
    public void Judge_TooFewMatchesAfterTheCutoff_TellsNothing() =>
        Only(GateReason.TooFewMatches, "200 matches after the cutoff", GateVerdict.NotBetter, GateCaseBuilder.Good(matches: 200));

    [Fact]
    public void Judge_HigherBrier_IsNotBetter()
    {
        var good = GateCaseBuilder.Good();
        var given = good with { Matches = [.. good.Matches.Select(match => match with { Challenger = match.Champion!.Value, Champion = match.Challenger })] };

        var report = Gate.Judge(given);

        // What is less sure than it should be everywhere has the worse RPS too.
        Assert.Equal([GateReason.WorseBrier, GateReason.WorseRps], report.Findings.Select(finding => finding.Reason));
        Assert.Equal(GateVerdict.NotBetter, report.Verdict);
    }

    // The Brier score counts a slip in any outcome alike; the ranked probability score counts one between home and away for more than one in the draw.
    [Fact]
    public void Judge_HigherBrierAlone_NamesBrierAlone() =>
        Only(GateReason.WorseBrier, "Brier +", GateVerdict.NotBetter, Exact(400, _ => (Off(-0.02, 0.04), Off(0.028, 0))));

    [Fact]
    public void Judge_HigherRpsAlone_NamesRpsAlone() =>
        Only(GateReason.WorseRps, "RPS +", GateVerdict.NotBetter, Exact(400, _ => (Off(0.028, 0), Off(-0.02, 0.04))));

    [Fact]
    public void Judge_OneLeagueMuchWorse_NamesIt() => Only(
        GateReason.LeagueMuchWorse, "E1: Brier", GateVerdict.NotBetter,
        Exact(3000, league => league == League.Championship ? (Off(-0.04, 0.08), Off(0, 0)) : (Off(0, 0), Off(-0.06, 0.12))));

    [Fact]
    public void Judge_OneLeagueMiscalibrated_NamesIt()
    {
        var good = GateCaseBuilder.Good(GateMode.First, matches: 3000);
        var given = good with
        {
            Matches = [.. good.Matches.Select(match => match.League == League.Championship ? match with { Challenger = GateCaseBuilder.Sharper(match.Challenger, 2) } : match)],
        };

        Only(GateReason.LeagueMiscalibrated, "E1: calibration error", GateVerdict.NotBetter, given);
    }

    [Fact]
    public void Judge_RefitMovedTooFar_LooksAtTheData()
    {
        var good = GateCaseBuilder.Good(GateMode.Refit);
        var given = good with { Latest = [.. good.Latest.Select(match => (match.Outcome, match.Refit, GateCaseBuilder.Sharper(match.Refit, 0.4)))] };

        Only(GateReason.MovedTooFar, "moved probabilities by", GateVerdict.NotBetter, given);
    }

    [Fact]
    public void Judge_RefitWorseThanWhatServes_IsNotBetter()
    {
        var good = GateCaseBuilder.Good(GateMode.Refit, matches: 3000);
        var given = good with { Latest = [.. good.Latest.Select(match => (match.Outcome, Leaning(match.Refit, match.Outcome, -0.02), match.Refit))] };

        Only(GateReason.WorseThanServing, "over the serving model's", GateVerdict.NotBetter, given);
    }

    [Fact]
    public void ToJson_Report_HasEveryFigureAndNoNumberThatIsNone()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Gate.Judge(GateCaseBuilder.Good(matches: 200)).ToJson());

        Assert.Equal("notBetter", json.RootElement.GetProperty("verdict").GetString());
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("tooFewMatches", finding.GetProperty("reason").GetString());
        Assert.Contains("200 matches", finding.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static GateCase With(Func<GateSubject, GateSubject> spoil) => GateCaseBuilder.Good() is var good ? good with { Model = spoil(good.Model) } : throw new InvalidOperationException();

    private static void Only(GateReason reason, string text, GateVerdict verdict, GateCase given)
    {
        var report = Gate.Judge(given);
        Assert.Equal([reason], report.Findings.Select(finding => finding.Reason));
        Assert.Contains(text, report.Findings[0].Text, StringComparison.Ordinal);
        Assert.Equal(verdict, report.Verdict);
    }

    /// <summary>Two leagues in which 40, 30 and 30 of 100 matches end as home win, draw and away win, so that mean scores are what one expects, to the last digit.</summary>
    private static GateCase Exact(int matches, Func<League, (ProbabilityTriple Challenger, ProbabilityTriple Champion)> say)
    {
        League[] leagues = [League.PremierLeague, League.Championship];
        return GateCaseBuilder.Good() with
        {
            Matches =
            [
                .. Enumerable.Range(0, matches).Select(i =>
                {
                    var (challenger, champion) = say(leagues[i % 2]);
                    var outcome = (i / 2 % 10) switch { < 4 => Outcome.Home, < 7 => Outcome.Draw, _ => Outcome.Away };
                    return new GateMatch(leagues[i % 2], outcome, challenger, champion, ProbabilityTriple.Normalise(0.5, 0.25, 0.25), null);
                }),
            ],
        };
    }

    /// <summary>The true probabilities, so much off in home and draw.</summary>
    private static ProbabilityTriple Off(double home, double draw) => ProbabilityTriple.Normalise(0.4 + home, 0.3 + draw, 0.3 - home - draw);

    private static ProbabilityTriple Leaning(Outcome towards, double probability)
    {
        double Of(Outcome outcome) => outcome == towards ? probability : (1 - probability) / 2;
        return ProbabilityTriple.Normalise(Of(Outcome.Home), Of(Outcome.Draw), Of(Outcome.Away));
    }

    private static ProbabilityTriple Leaning(ProbabilityTriple triple, Outcome towards, double by)
    {
        double Of(Outcome outcome) => Math.Max(0.001, triple[outcome] + (outcome == towards ? by : -by / 2));
        return ProbabilityTriple.Normalise(Of(Outcome.Home), Of(Outcome.Draw), Of(Outcome.Away));
    }
}
