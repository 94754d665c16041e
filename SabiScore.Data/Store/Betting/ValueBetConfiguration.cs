using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Data.Store.Betting;

internal sealed class ValueBetConfiguration : IEntityTypeConfiguration<ValueBetRow>
{
    public void Configure(EntityTypeBuilder<ValueBetRow> builder)
    {
        builder.ToTable("value_bets");
        builder.Property(bet => bet.Bookmaker).HasMaxLength(20);
        builder.Property(bet => bet.ModelVersion).HasMaxLength(8);
        builder.HasIndex(bet => new { bet.FixtureId, bet.Market, bet.Line, bet.Pick, bet.Kind }).IsUnique();
        builder.HasIndex(bet => bet.FoundAt);
        builder.HasIndex(bet => bet.SettledAt);
        builder.HasOne<FixtureRow>().WithMany().HasForeignKey(bet => bet.FixtureId).OnDelete(DeleteBehavior.Restrict);
    }
}
