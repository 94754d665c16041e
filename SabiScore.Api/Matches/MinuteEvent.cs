using SabiScore.Domain.Football;

namespace SabiScore.Api.Matches;

/// <summary>Something that happened at a minute.</summary>
/// <param name="Minute">1 to 90.</param>
/// <param name="Stoppage">Minute of the time added to the half; nothing within it.</param>
/// <param name="Event">What happened.</param>
/// <param name="Side">Whose.</param>
/// <param name="Detail">The player, at a change "in for out"; nothing where not known.</param>
public sealed record MinuteEvent(int Minute, int? Stoppage, MatchEventKind Event, Side Side, string? Detail)
{
    internal static MinuteEvent Of(MatchEvent happened) =>
        new(happened.Minute, happened.Stoppage == 0 ? null : happened.Stoppage, happened.Kind, happened.Side, happened.Detail);
}
