using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SabiScore.Data.Store.Clubs;

namespace SabiScore.Data.Store.Standings;

internal sealed class PointDeductionConfiguration : IEntityTypeConfiguration<PointDeductionRow>
{
    public void Configure(EntityTypeBuilder<PointDeductionRow> builder)
    {
        builder.ToTable("point_deductions");
        builder.HasKey(deduction => new { deduction.LeagueCode, deduction.SeasonStart, deduction.ClubId, deduction.DecidedOn });
        builder.Property(deduction => deduction.LeagueCode).HasMaxLength(3);
        builder.Property(deduction => deduction.Reason).HasMaxLength(500);
        builder.HasOne<ClubRow>().WithMany().HasForeignKey(deduction => deduction.ClubId);
    }
}
