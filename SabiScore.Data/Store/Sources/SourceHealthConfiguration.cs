using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Sources;

internal sealed class SourceHealthConfiguration : IEntityTypeConfiguration<SourceHealthRow>
{
    public void Configure(EntityTypeBuilder<SourceHealthRow> builder)
    {
        builder.ToTable("source_health");
        builder.HasKey(health => health.Source);
        builder.Property(health => health.Source).HasMaxLength(50);
    }
}
