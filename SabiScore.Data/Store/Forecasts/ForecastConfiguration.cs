using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Data.Store.Forecasts;

internal sealed class ForecastConfiguration : IEntityTypeConfiguration<ForecastRow>
{
    public void Configure(EntityTypeBuilder<ForecastRow> builder)
    {
        builder.ToTable("forecasts");
        builder.Property(forecast => forecast.ModelVersion).HasMaxLength(8);
        builder.HasIndex(forecast => new { forecast.FixtureId, forecast.AsOf, forecast.ModelVersion }).IsUnique();
        builder.HasIndex(forecast => forecast.AsOf);
        builder.HasOne<FixtureRow>().WithMany().HasForeignKey(forecast => forecast.FixtureId);
    }
}
