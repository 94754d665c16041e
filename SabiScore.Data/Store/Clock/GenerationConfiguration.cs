using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Clock;

internal sealed class GenerationConfiguration : IEntityTypeConfiguration<GenerationRow>
{
    public void Configure(EntityTypeBuilder<GenerationRow> builder)
    {
        builder.ToTable("generations");
        builder.HasKey(generation => generation.Name);
        builder.Property(generation => generation.Name).HasMaxLength(50);
    }
}
