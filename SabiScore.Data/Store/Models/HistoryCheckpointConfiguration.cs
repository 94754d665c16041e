using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Models;

internal sealed class HistoryCheckpointConfiguration : IEntityTypeConfiguration<HistoryCheckpointRow>
{
    public void Configure(EntityTypeBuilder<HistoryCheckpointRow> builder)
    {
        builder.ToTable("history_checkpoints");
        builder.HasKey(checkpoint => new { checkpoint.LeagueCode, checkpoint.SchemaId, checkpoint.Through });
        builder.Property(checkpoint => checkpoint.LeagueCode).HasMaxLength(10);
        builder.Property(checkpoint => checkpoint.SchemaId).HasMaxLength(8);
    }
}
