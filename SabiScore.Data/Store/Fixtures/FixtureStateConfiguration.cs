using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Fixtures;

internal sealed class FixtureStateConfiguration : IEntityTypeConfiguration<FixtureStateRow>
{
    public void Configure(EntityTypeBuilder<FixtureStateRow> builder)
    {
        builder.ToTable("fixture_states");
        builder.HasKey(state => new { state.FixtureId, state.Source });
        builder.Property(state => state.Source).HasMaxLength(50);
        builder.HasOne<FixtureRow>().WithMany().HasForeignKey(state => state.FixtureId);
    }
}
