using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;

namespace SabiScore.Worker.ValueBets;

/// <summary>A bet that was just staked, as it is announced: JSON in the cache's channel of alerts.</summary>
internal sealed record ValueBetAlert
{
    public required long MatchId { get; init; }

    public required string League { get; init; }

    public required string Home { get; init; }

    public required string Away { get; init; }

    public required DateTimeOffset KickoffAt { get; init; }

    public required string Pick { get; init; }

    public required string Bookmaker { get; init; }

    public required double Price { get; init; }

    public required double FairPrice { get; init; }

    public required double Probability { get; init; }

    public required double Edge { get; init; }

    /// <summary>Naira.</summary>
    public required decimal Stake { get; init; }

    public required string ModelVersion { get; init; }

    public required double Completeness { get; init; }

    /// <summary>What the match and its prices are: "Real", "Reconstructed", "Simulated".</summary>
    public required string Kind { get; init; }

    public static ValueBetAlert Of(ValueBet bet, DataKind kind) => new()
    {
        MatchId = bet.Fixture.Id.Value,
        League = bet.Fixture.League.Code,
        Home = bet.Fixture.HomeName,
        Away = bet.Fixture.AwayName,
        KickoffAt = bet.Fixture.KickoffAt,
        Pick = bet.Selection.Pick.ToString(),
        Bookmaker = bet.Bookmaker.Code,
        Price = bet.Price.Value,
        FairPrice = bet.FairPrice.Value,
        Probability = bet.Probability,
        Edge = bet.Edge.Value,
        Stake = bet.Stake.Amount,
        ModelVersion = bet.ModelVersion,
        Completeness = bet.Completeness,
        Kind = kind.ToString(),
    };
}
