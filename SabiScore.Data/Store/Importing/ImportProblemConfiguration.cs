using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Importing;

internal sealed class ImportProblemConfiguration : IEntityTypeConfiguration<ImportProblemRow>
{
    public void Configure(EntityTypeBuilder<ImportProblemRow> builder)
    {
        builder.ToTable("import_problems");
        builder.Property(problem => problem.Source).HasMaxLength(50);
        builder.Property(problem => problem.File).HasMaxLength(255);
        builder.Property(problem => problem.Column).HasMaxLength(50);
        builder.Property(problem => problem.Value).HasMaxLength(100);
        builder.HasIndex(problem => new { problem.Source, problem.File });
    }
}
