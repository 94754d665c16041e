using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Demo;

/// <summary>A match of the Demo league with everything about it, also what football's clock does not show yet.</summary>
internal sealed record DemoMatch(PlayedMatch Played, MatchExtras Extras);
