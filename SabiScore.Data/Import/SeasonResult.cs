namespace SabiScore.Data.Import;

/// <summary>What storing one league season did.</summary>
internal sealed record SeasonResult(int Added, int Updated, int PricesAdded, int Corrections)
{
    public static SeasonResult Nothing { get; } = new(0, 0, 0, 0);

    public SeasonResult Plus(SeasonResult other) =>
        new(Added + other.Added, Updated + other.Updated, PricesAdded + other.PricesAdded, Corrections + other.Corrections);
}
