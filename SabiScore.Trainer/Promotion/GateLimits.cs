namespace SabiScore.Trainer.Promotion;

/// <summary>How far is too far.</summary>
internal sealed record GateLimits
{
    /// <summary>Matches after the cutoff at least, to compare on.</summary>
    public int Matches { get; init; } = 300;

    /// <summary>Matches of a league at least, to judge it by itself.</summary>
    public int LeagueMatches { get; init; } = 100;

    /// <summary>Accuracy over whole seasons that is an alarm.</summary>
    public double Accuracy { get; init; } = 0.6;

    /// <summary>Slopes of a calibration.</summary>
    public (double Least, double Most) Slope { get; init; } = (0.5, 2);

    /// <summary>Intercept of a calibration, either way.</summary>
    public double Intercept { get; init; } = 0.75;

    /// <summary>Probabilities of any outcome where nothing is known.</summary>
    public (double Least, double Most) Blind { get; init; } = (0.05, 0.85);

    /// <summary>Brier score of a league, over the champion's, that is much worse where it is beyond chance too.</summary>
    public double LeagueBrier { get; init; } = 0.002;

    /// <summary>t value beyond which it is no chance: seven leagues are looked at.</summary>
    public double LeagueT { get; init; } = 2.5;

    /// <summary>t value beyond which a refit is worse than what serves.</summary>
    public double ServingT { get; init; } = 2;

    /// <summary>Mean distance of a refit's probabilities from the serving model's.</summary>
    public double Move { get; init; } = 0.05;

    /// <summary>
    /// Calibration error of so many matches that is too much. Perfect forecasts have .7 / √n over 20 bins (.036 at 380 matches, .008 at 7,904).
    /// </summary>
    public static double CalibrationError(int matches) => (2 * 0.7 / Math.Sqrt(matches)) + 0.01;
}
