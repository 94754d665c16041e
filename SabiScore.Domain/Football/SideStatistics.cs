namespace SabiScore.Domain.Football;

/// <summary>What one side did in a match; NaN where the source does not say.</summary>
public readonly record struct SideStatistics
{
    /// <summary>Nothing recorded.</summary>
    public SideStatistics()
    {
    }

    /// <summary>Shots.</summary>
    public double Shots { get; init; } = double.NaN;

    /// <summary>Shots on target.</summary>
    public double ShotsOnTarget { get; init; } = double.NaN;

    /// <summary>Fouls committed.</summary>
    public double Fouls { get; init; } = double.NaN;

    /// <summary>Corners won.</summary>
    public double Corners { get; init; } = double.NaN;

    /// <summary>Yellow cards.</summary>
    public double YellowCards { get; init; } = double.NaN;

    /// <summary>Red cards.</summary>
    public double RedCards { get; init; } = double.NaN;

    /// <summary>Expected goals of a provider (understat.com), goals; NaN where there is none.</summary>
    public double ExpectedGoals { get; init; } = double.NaN;
}
