using SabiScore.Domain.Football;

namespace SabiScore.Domain.Ratings;

/// <summary>One league season's sums behind <see cref="GoalsPerShot"/>: sides with a count, their goals, their count.</summary>
public record struct ShotTotals
{
    /// <summary>Sides (two a match) whose shots on target are recorded, fewer than which say too little of a league.</summary>
    public const int Least = 300;

    /// <summary>Seasons before a season that are summed.</summary>
    public const int Seasons = 3;

    /// <summary>Sides with recorded shots on target.</summary>
    public double OnTargetSides { get; set; }

    /// <summary>Their goals.</summary>
    public double OnTargetGoals { get; set; }

    /// <summary>Their shots on target.</summary>
    public double OnTarget { get; set; }

    /// <summary>Sides with recorded shots.</summary>
    public double ShotSides { get; set; }

    /// <summary>Their goals.</summary>
    public double ShotGoals { get; set; }

    /// <summary>Their shots.</summary>
    public double Shots { get; set; }

    /// <summary>Adds one side of a match.</summary>
    public void Add(int goals, SideStatistics statistics)
    {
        if (!double.IsNaN(statistics.ShotsOnTarget))
        {
            OnTargetSides++;
            OnTargetGoals += goals;
            OnTarget += statistics.ShotsOnTarget;
        }

        if (!double.IsNaN(statistics.Shots))
        {
            ShotSides++;
            ShotGoals += goals;
            Shots += statistics.Shots;
        }
    }

    /// <summary>Adds another season or league.</summary>
    public void Add(in ShotTotals other)
    {
        OnTargetSides += other.OnTargetSides;
        OnTargetGoals += other.OnTargetGoals;
        OnTarget += other.OnTarget;
        ShotSides += other.ShotSides;
        ShotGoals += other.ShotGoals;
        Shots += other.Shots;
    }

    /// <summary>Goals per shot of a league; where it has fewer than <see cref="Least"/> sides, of all leagues together.</summary>
    public static GoalsPerShot Worth(in ShotTotals league, in ShotTotals all)
    {
        var onTarget = league.OnTargetSides < Least ? all : league;
        var any = league.ShotSides < Least ? all : league;
        return new GoalsPerShot(onTarget.OnTargetGoals / onTarget.OnTarget, any.ShotGoals / any.Shots);
    }
}
