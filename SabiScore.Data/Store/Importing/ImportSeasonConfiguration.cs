using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Importing;

internal sealed class ImportSeasonConfiguration : IEntityTypeConfiguration<ImportSeasonRow>
{
    public void Configure(EntityTypeBuilder<ImportSeasonRow> builder)
    {
        builder.ToTable("import_seasons");
        builder.HasKey(season => new { season.Source, season.LeagueCode, season.SeasonStart });
        builder.Property(season => season.Source).HasMaxLength(50);
        builder.Property(season => season.LeagueCode).HasMaxLength(3);
        builder.Property(season => season.Digest).HasMaxLength(64);
    }
}
