using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Runs;

internal sealed class JobPauseConfiguration : IEntityTypeConfiguration<JobPauseRow>
{
    public void Configure(EntityTypeBuilder<JobPauseRow> builder)
    {
        builder.ToTable("job_pauses");
        builder.HasKey(pause => pause.Job);
        builder.Property(pause => pause.Job).HasMaxLength(100);
        builder.Property(pause => pause.By).HasMaxLength(100);
        builder.Property(pause => pause.Reason).HasMaxLength(500);
    }
}
