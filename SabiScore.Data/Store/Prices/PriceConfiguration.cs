using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Data.Store.Prices;

internal sealed class PriceConfiguration : IEntityTypeConfiguration<PriceRow>
{
    public void Configure(EntityTypeBuilder<PriceRow> builder)
    {
        builder.ToTable("price_snapshots");
        builder.HasKey(price => new { price.FixtureId, price.Market, price.Bookmaker, price.Line, price.CapturedAt });
        builder.Property(price => price.Market).HasConversion<short>();
        builder.Property(price => price.Bookmaker).HasMaxLength(20);
        builder.Property(price => price.Kind).HasConversion<short>();
        builder.HasOne<FixtureRow>().WithMany().HasForeignKey(price => price.FixtureId);
    }
}
