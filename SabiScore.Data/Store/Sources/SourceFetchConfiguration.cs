using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Sources;

internal sealed class SourceFetchConfiguration : IEntityTypeConfiguration<SourceFetchRow>
{
    public void Configure(EntityTypeBuilder<SourceFetchRow> builder)
    {
        builder.ToTable("source_fetches");
        builder.HasKey(fetch => new { fetch.Source, fetch.Part });
        builder.Property(fetch => fetch.Source).HasMaxLength(50);
        builder.Property(fetch => fetch.Part).HasMaxLength(100);
    }
}
