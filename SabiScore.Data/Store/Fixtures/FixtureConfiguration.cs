using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SabiScore.Data.Store.Clubs;

namespace SabiScore.Data.Store.Fixtures;

internal sealed class FixtureConfiguration : IEntityTypeConfiguration<FixtureRow>
{
    public void Configure(EntityTypeBuilder<FixtureRow> builder)
    {
        builder.ToTable("fixtures");
        builder.Property(fixture => fixture.Id).ValueGeneratedNever();
        builder.Property(fixture => fixture.LeagueCode).HasMaxLength(3);
        builder.Property(fixture => fixture.Referee).HasMaxLength(100);
        builder.Property(fixture => fixture.Kind).HasConversion<short>();
        builder.HasIndex(fixture => new { fixture.SeasonStart, fixture.LeagueCode, fixture.HomeId, fixture.AwayId }).IsUnique();
        builder.HasIndex(fixture => fixture.Date);
        builder.HasIndex(fixture => fixture.KickoffAt);
        builder.HasIndex(fixture => new { fixture.HomeId, fixture.Date });
        builder.HasIndex(fixture => new { fixture.AwayId, fixture.Date });
        builder.HasOne<ClubRow>().WithMany().HasForeignKey(fixture => fixture.HomeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ClubRow>().WithMany().HasForeignKey(fixture => fixture.AwayId).OnDelete(DeleteBehavior.Restrict);
    }
}
