using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Data.Store.Events;

internal sealed class MatchEventConfiguration : IEntityTypeConfiguration<MatchEventRow>
{
    public void Configure(EntityTypeBuilder<MatchEventRow> builder)
    {
        builder.ToTable("match_events");
        builder.HasKey(row => new { row.FixtureId, row.Place });
        builder.Property(row => row.Event).HasConversion<short>();
        builder.Property(row => row.Side).HasConversion<short>();
        builder.Property(row => row.Detail).HasMaxLength(100);
        builder.Property(row => row.Kind).HasConversion<short>();
        builder.HasOne<FixtureRow>().WithMany().HasForeignKey(row => row.FixtureId);
    }
}
