using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SabiScore.Data.Store.Conversions;

/// <summary>On SQLite a moment is its UTC ticks cut to microseconds: it orders and compares, and equals what PostgreSQL would give back.</summary>
internal sealed class UtcToTicks() : ValueConverter<DateTimeOffset, long>(
    moment => Moment.Cut(moment).Ticks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
