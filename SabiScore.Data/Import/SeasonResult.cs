namespace SabiScore.Data.Import;

/// <summary>What storing one league season did.</summary>
/// <param name="Added">New matches.</param>
/// <param name="Updated">Matches of which a value or price is new or corrected.</param>
/// <param name="PricesAdded">New prices.</param>
/// <param name="Corrections">Values and prices that replace others.</param>
/// <param name="Earliest">Date of the first match among those added and updated.</param>
internal sealed record SeasonResult(int Added, int Updated, int PricesAdded, int Corrections, DateOnly Earliest)
{
    public static SeasonResult Nothing { get; } = new(0, 0, 0, 0, DateOnly.MaxValue);

    public SeasonResult Plus(SeasonResult other) =>
        new(Added + other.Added, Updated + other.Updated, PricesAdded + other.PricesAdded, Corrections + other.Corrections, Earliest < other.Earliest ? Earliest : other.Earliest);
}
