using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Data.Store.Forecasts;

internal sealed class ShadowForecastConfiguration : IEntityTypeConfiguration<ShadowForecastRow>
{
    public void Configure(EntityTypeBuilder<ShadowForecastRow> builder)
    {
        builder.ToTable("shadow_forecasts");
        builder.Property(forecast => forecast.ModelVersion).HasMaxLength(8);
        builder.Property(forecast => forecast.ChampionVersion).HasMaxLength(8);
        builder.Property(forecast => forecast.RecipeId).HasMaxLength(8);
        builder.HasIndex(forecast => new { forecast.FixtureId, forecast.ModelVersion, forecast.Kind }).IsUnique();
        builder.HasIndex(forecast => forecast.RecipeId);
        builder.HasIndex(forecast => forecast.SettledAt);
        builder.HasOne<FixtureRow>().WithMany().HasForeignKey(forecast => forecast.FixtureId);
    }
}
