using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Data.Store.Forecasts;

internal sealed class RolledForecastConfiguration : IEntityTypeConfiguration<RolledForecastRow>
{
    public void Configure(EntityTypeBuilder<RolledForecastRow> builder)
    {
        builder.ToTable("rolled_forecasts");
        builder.Property(forecast => forecast.Id).ValueGeneratedNever();
        builder.Property(forecast => forecast.ModelVersion).HasMaxLength(8);
        builder.HasIndex(forecast => new { forecast.FixtureId, forecast.Kind, forecast.MarketAware }).IsUnique();
        builder.HasOne<FixtureRow>().WithMany().HasForeignKey(forecast => forecast.FixtureId);
    }
}
