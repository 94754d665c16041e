using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Betting;

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntryRow>
{
    public void Configure(EntityTypeBuilder<LedgerEntryRow> builder)
    {
        builder.ToTable("ledger_entries");
        builder.Property(entry => entry.Note).HasMaxLength(500);
        builder.HasIndex(entry => new { entry.ValueBetId, entry.Entry }).IsUnique();
        builder.HasIndex(entry => entry.At);
        builder.HasOne<ValueBetRow>().WithMany().HasForeignKey(entry => entry.ValueBetId).OnDelete(DeleteBehavior.Restrict);
    }
}
