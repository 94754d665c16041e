using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Clubs;

internal sealed class ClubFactConfiguration : IEntityTypeConfiguration<ClubFactRow>
{
    public void Configure(EntityTypeBuilder<ClubFactRow> builder)
    {
        builder.ToTable("club_facts");
        builder.HasKey(fact => new { fact.ClubId, fact.Key, fact.From });
        builder.Property(fact => fact.Key).HasMaxLength(50);
        builder.HasOne<ClubRow>().WithMany().HasForeignKey(fact => fact.ClubId);
    }
}
