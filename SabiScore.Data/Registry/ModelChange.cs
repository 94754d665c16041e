namespace SabiScore.Data.Registry;

/// <summary>A change of the registry, or why there is none.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Champion">The champion now; null where there is none.</param>
/// <param name="Former">The champion that made way; null where none did.</param>
/// <param name="Message">For people.</param>
public sealed record ModelChange(ChangeOutcome Outcome, string? Champion, string? Former, string Message)
{
    /// <summary>Whether it is now as was asked.</summary>
    public bool IsDone => Outcome is ChangeOutcome.Done or ChangeOutcome.AlreadySo;
}
