using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Models;

internal sealed class CalibrationConfiguration : IEntityTypeConfiguration<CalibrationRow>
{
    public void Configure(EntityTypeBuilder<CalibrationRow> builder)
    {
        builder.ToTable("calibrations");
        builder.Property(calibration => calibration.LeagueCode).HasMaxLength(3);
        builder.Property(calibration => calibration.ModelVersion).HasMaxLength(8);
        builder.HasIndex(calibration => new { calibration.LeagueCode, calibration.FittedAt });
    }
}
