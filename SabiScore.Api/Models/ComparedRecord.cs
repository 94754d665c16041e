using SabiScore.Data.Shadow;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Models;

/// <summary>Scores of a model on settled matches, each by its last forecast before kick-off; the champion's at the same moments and the market's beside them.</summary>
public sealed record ComparedRecord
{
    /// <summary>What the matches are; the kinds never mix.</summary>
    public required DataKind Kind { get; init; }

    /// <summary>League code; nothing for all of them.</summary>
    public required string? League { get; init; }

    /// <summary>Date of the first match.</summary>
    public required DateOnly FirstDate { get; init; }

    /// <summary>Date of the last.</summary>
    public required DateOnly LastDate { get; init; }

    /// <summary>Settled matches.</summary>
    public required int Matches { get; init; }

    /// <summary>The model's scores.</summary>
    public required ComparedScore Model { get; init; }

    /// <summary>The champion's on the same matches; its own where the model is the champion.</summary>
    public required ComparedScore Champion { get; init; }

    /// <summary>Of these, matches with a market price.</summary>
    public required int MarketMatches { get; init; }

    /// <summary>The market's scores on the matches that have a price: closing, else early.</summary>
    public required ComparedScore? Market { get; init; }

    /// <summary>The model's scores on those same matches.</summary>
    public required ComparedScore? ModelBesideMarket { get; init; }

    /// <summary>Brier score, the model's minus the champion's.</summary>
    public required ComparedDifference BrierScoreDifference { get; init; }

    /// <summary>Ranked probability score, the model's minus the champion's.</summary>
    public required ComparedDifference RpsDifference { get; init; }

    /// <summary>Log loss, the model's minus the champion's.</summary>
    public required ComparedDifference LogLossDifference { get; init; }

    internal static ComparedRecord Of(ShadowRecord record) => new()
    {
        Kind = record.Kind,
        League = record.LeagueCode,
        FirstDate = record.From,
        LastDate = record.To,
        Matches = record.Matches,
        Model = ComparedScore.Of(record.Model),
        Champion = ComparedScore.Of(record.Champion),
        MarketMatches = record.MarketMatches,
        Market = record.Market is { } market ? ComparedScore.Of(market) : null,
        ModelBesideMarket = record.ModelBesideMarket is { } beside ? ComparedScore.Of(beside) : null,
        BrierScoreDifference = ComparedDifference.Of(record.Brier),
        RpsDifference = ComparedDifference.Of(record.Rps),
        LogLossDifference = ComparedDifference.Of(record.LogLoss),
    };
}

/// <summary>Mean scores; lower is better.</summary>
/// <param name="BrierScore">Three-class Brier score, 0..2.</param>
/// <param name="Rps">Ranked probability score, halved, 0..1.</param>
/// <param name="LogLoss">−log of the probability of what came.</param>
public sealed record ComparedScore(double BrierScore, double Rps, double LogLoss)
{
    internal static ComparedScore Of(ShadowScore score) => new(score.Brier, score.Rps, score.LogLoss);
}

/// <summary>A paired difference; below 0 the model is better than the champion.</summary>
/// <param name="Mean">Mean over the matches.</param>
/// <param name="Low">Lower end of its 95 % interval; nothing with fewer than two matches.</param>
/// <param name="High">Upper end.</param>
/// <param name="T">Mean over its standard error; 0 where there is no difference.</param>
public sealed record ComparedDifference(double Mean, double? Low, double? High, double T)
{
    internal static ComparedDifference Of(PairedComparison comparison) => new(
        comparison.Difference.Mean, Known(comparison.Difference.Low), Known(comparison.Difference.High), comparison.T);

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
