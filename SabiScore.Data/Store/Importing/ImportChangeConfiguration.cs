using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Importing;

internal sealed class ImportChangeConfiguration : IEntityTypeConfiguration<ImportChangeRow>
{
    public void Configure(EntityTypeBuilder<ImportChangeRow> builder)
    {
        builder.ToTable("import_changes");
        builder.Property(change => change.Field).HasMaxLength(100);
        builder.Property(change => change.File).HasMaxLength(255);
        builder.HasIndex(change => change.FixtureId);
        builder.HasIndex(change => change.ChangedAt);
    }
}
