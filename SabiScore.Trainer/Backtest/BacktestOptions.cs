using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Backtest;

/// <summary>What to forecast again as if it were still to come, and how to bet on it.</summary>
internal sealed record BacktestOptions
{
    /// <summary>Folder of match files.</summary>
    public required string Data { get; init; }

    /// <summary>Folder of expected goals; null for none.</summary>
    public string? ExpectedGoals { get; init; }

    public required IReadOnlyList<Season> Seasons { get; init; }

    public string? Forecasts { get; init; }

    public string? FundamentalForecasts { get; init; }

    public string? Bets { get; init; }

    /// <summary>File for the page; null for none.</summary>
    public string? Html { get; init; }

    /// <summary>Document whose generated part is to be written; null for none.</summary>
    public string? Document { get; init; }

    /// <summary>File of tuned parameters; null: the fixed ones.</summary>
    public string? Tuned { get; init; }

    /// <summary>Whether to print all rules side by side.</summary>
    public bool CompareRules { get; init; }

    public Refit Refit { get; init; }

    public double LeastEdge { get; init; } = Domain.Betting.Edge.DefaultLeast;

    public double GreatestPrice { get; init; } = 6;

    public TrainingOptions Training { get; init; } = new();
}
