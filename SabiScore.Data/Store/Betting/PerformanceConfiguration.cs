using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Betting;

internal sealed class PerformanceConfiguration : IEntityTypeConfiguration<PerformanceRow>
{
    public void Configure(EntityTypeBuilder<PerformanceRow> builder)
    {
        builder.ToTable("performance");
        builder.Property(performance => performance.Window).HasMaxLength(20);
        builder.Property(performance => performance.LeagueCode).HasMaxLength(3);
        builder.HasIndex(performance => new { performance.Window, performance.LeagueCode, performance.AsOf });
    }
}
