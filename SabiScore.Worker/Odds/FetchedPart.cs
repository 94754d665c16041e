using SabiScore.Data.Intake;
using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Worker.Odds;

/// <summary>What came of one question to a provider.</summary>
/// <param name="Name">What was asked for: "matches", a league's code.</param>
/// <param name="Outcome">What came.</param>
/// <param name="Reason">Why nothing came, in words.</param>
/// <param name="Report">What became of the rows.</param>
internal sealed record FetchedPart(string Name, FetchOutcome Outcome, string? Reason, IntakeReport Report)
{
    public bool IsAnswered => Outcome is FetchOutcome.Fetched or FetchOutcome.Unchanged or FetchOutcome.Empty;

    /// <summary>Whether something went wrong: a missing key is no fault.</summary>
    public bool IsFault => !IsAnswered && Outcome != FetchOutcome.NoKey;

    public override string ToString() => IsAnswered
        ? $"{Name}: {Report.Rows} rows, {Report.Added} new, {Report.Updated} changed{(Report.Problems.Count > 0 ? $", {Report.Problems.Count} left out" : "")}"
        : $"{Name}: {Reason}";
}
