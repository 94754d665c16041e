using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SabiScore.Data.Store.Conversions;

/// <summary>A decimal is an amount of money here: whole hundredths, halves away from zero, since SQLite can neither order nor add decimals.</summary>
internal sealed class DecimalToHundredths() : ValueConverter<decimal, long>(
    amount => decimal.ToInt64(decimal.Round(amount * 100, 0, MidpointRounding.AwayFromZero)),
    hundredths => hundredths / 100m);
