using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Models;

internal sealed class ModelConfiguration : IEntityTypeConfiguration<ModelRow>
{
    public void Configure(EntityTypeBuilder<ModelRow> builder)
    {
        builder.ToTable("models");
        builder.HasKey(model => model.Version);
        builder.Property(model => model.Version).HasMaxLength(8);
        builder.Property(model => model.SchemaId).HasMaxLength(8);
        builder.Property(model => model.Scope).HasMaxLength(20);
        builder.Property(model => model.Predecessor).HasMaxLength(8);
        builder.Property(model => model.RecipeId).HasMaxLength(8);
        builder.HasIndex(model => model.CreatedAt);

        // At most one champion, whoever writes.
        builder.HasIndex(model => model.Role).IsUnique().HasFilter($"role = '{nameof(ModelRole.Champion)}'");
    }
}
