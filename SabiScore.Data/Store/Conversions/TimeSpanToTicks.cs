using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SabiScore.Data.Store.Conversions;

/// <summary>A duration is a whole number of ticks (100 ns) cut to microseconds, since SQLite orders no TimeSpan.</summary>
internal sealed class TimeSpanToTicks() : ValueConverter<TimeSpan, long>(
    span => span.Ticks - (span.Ticks % TimeSpan.TicksPerMicrosecond),
    ticks => TimeSpan.FromTicks(ticks));
