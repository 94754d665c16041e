using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Clubs;

internal sealed class ClubConfiguration : IEntityTypeConfiguration<ClubRow>
{
    public void Configure(EntityTypeBuilder<ClubRow> builder)
    {
        builder.ToTable("clubs");
        builder.Property(club => club.Id).ValueGeneratedNever();
        builder.Property(club => club.Country).HasMaxLength(50);
        builder.Property(club => club.Name).HasMaxLength(100);
        builder.HasIndex(club => new { club.Country, club.Name }).IsUnique();
    }
}
