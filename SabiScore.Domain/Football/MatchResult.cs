namespace SabiScore.Domain.Football;

/// <summary>Final and half-time score.</summary>
/// <param name="HomeGoals">Goals of the home side, as awarded.</param>
/// <param name="AwayGoals">Goals of the away side, as awarded.</param>
/// <param name="HalfTimeHomeGoals">Home goals at half-time, null where not recorded.</param>
/// <param name="HalfTimeAwayGoals">Away goals at half-time, null where not recorded.</param>
public sealed record MatchResult(int HomeGoals, int AwayGoals, int? HalfTimeHomeGoals = null, int? HalfTimeAwayGoals = null)
{
    /// <summary>Who won.</summary>
    public Outcome Outcome => HomeGoals > AwayGoals ? Outcome.Home : HomeGoals == AwayGoals ? Outcome.Draw : Outcome.Away;

    /// <summary>Home goals minus away goals.</summary>
    public int GoalDifference => HomeGoals - AwayGoals;
}
