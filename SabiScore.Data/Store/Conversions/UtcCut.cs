using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SabiScore.Data.Store.Conversions;

/// <summary>On PostgreSQL a moment is a timestamptz: UTC only, and no finer than a microsecond.</summary>
internal sealed class UtcCut() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    moment => Moment.Cut(moment),
    moment => moment.ToUniversalTime());
