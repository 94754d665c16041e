using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Clubs;

internal sealed class UnresolvedNameConfiguration : IEntityTypeConfiguration<UnresolvedNameRow>
{
    public void Configure(EntityTypeBuilder<UnresolvedNameRow> builder)
    {
        builder.ToTable("unresolved_names");
        builder.HasKey(name => new { name.Source, name.Country, name.Name });
        builder.Property(name => name.Source).HasMaxLength(50);
        builder.Property(name => name.Country).HasMaxLength(50);
        builder.Property(name => name.Name).HasMaxLength(100);
        builder.Property(name => name.LeagueCode).HasMaxLength(3);
        builder.Property(name => name.Resembles).HasMaxLength(100);
    }
}
