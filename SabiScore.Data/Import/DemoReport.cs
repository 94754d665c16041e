using System.Globalization;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Import;

/// <summary>What writing the Demo league did.</summary>
/// <param name="Added">Matches that were new, those to come included.</param>
/// <param name="PricesAdded">Prices that were new.</param>
/// <param name="First">First season.</param>
/// <param name="Last">Last season.</param>
/// <param name="Duration">How long it took.</param>
public sealed record DemoReport(int Added, int PricesAdded, Season First, Season Last, TimeSpan Duration)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => Added == 0
        ? $"The Demo league is there already, {First} to {Last}."
        : string.Create(CultureInfo.InvariantCulture, $"The Demo league, all simulated: {Added} matches of {First} to {Last} with {PricesAdded} prices, {Duration.TotalSeconds:0.0} s.");
}
