using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Clubs;

internal sealed class ClubAliasConfiguration : IEntityTypeConfiguration<ClubAliasRow>
{
    public void Configure(EntityTypeBuilder<ClubAliasRow> builder)
    {
        builder.ToTable("club_aliases");
        builder.HasKey(alias => new { alias.Source, alias.Country, alias.Alias });
        builder.Property(alias => alias.Source).HasMaxLength(50);
        builder.Property(alias => alias.Country).HasMaxLength(50);
        builder.Property(alias => alias.Alias).HasMaxLength(100);
        builder.HasOne<ClubRow>().WithMany().HasForeignKey(alias => alias.ClubId);
    }
}
