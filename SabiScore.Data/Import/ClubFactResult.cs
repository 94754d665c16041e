using SabiScore.Data.Sources;

namespace SabiScore.Data.Import;

/// <summary>What importing club facts did.</summary>
internal sealed record ClubFactResult(int Changed, IReadOnlyList<ImportProblem> Problems)
{
    public static ClubFactResult None { get; } = new(0, []);
}
