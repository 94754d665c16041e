using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SabiScore.Data.Store.Clubs;

namespace SabiScore.Data.Store.Standings;

internal sealed class ProviderStandingConfiguration : IEntityTypeConfiguration<ProviderStandingRow>
{
    public void Configure(EntityTypeBuilder<ProviderStandingRow> builder)
    {
        builder.ToTable("provider_standings");
        builder.HasKey(line => new { line.Source, line.LeagueCode, line.SeasonStart, line.ClubId });
        builder.Property(line => line.Source).HasMaxLength(50);
        builder.Property(line => line.LeagueCode).HasMaxLength(3);
        builder.HasOne<ClubRow>().WithMany().HasForeignKey(line => line.ClubId);
    }
}
