using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Data.Store.Betting;

internal sealed class NearMissConfiguration : IEntityTypeConfiguration<NearMissRow>
{
    public void Configure(EntityTypeBuilder<NearMissRow> builder)
    {
        builder.ToTable("near_misses");
        builder.Property(miss => miss.Reason).HasMaxLength(40);
        builder.Property(miss => miss.Bookmaker).HasMaxLength(20);
        builder.Property(miss => miss.ModelVersion).HasMaxLength(8);
        builder.HasIndex(miss => new { miss.FixtureId, miss.Pick }).IsUnique();
        builder.HasOne<FixtureRow>().WithMany().HasForeignKey(miss => miss.FixtureId);
    }
}
