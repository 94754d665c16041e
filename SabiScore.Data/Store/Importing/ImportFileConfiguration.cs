using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Importing;

internal sealed class ImportFileConfiguration : IEntityTypeConfiguration<ImportFileRow>
{
    public void Configure(EntityTypeBuilder<ImportFileRow> builder)
    {
        builder.ToTable("import_files");
        builder.HasKey(file => new { file.Source, file.Name });
        builder.Property(file => file.Source).HasMaxLength(50);
        builder.Property(file => file.Name).HasMaxLength(255);
        builder.Property(file => file.Sha256).HasMaxLength(64);
    }
}
