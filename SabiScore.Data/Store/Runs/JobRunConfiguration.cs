using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Runs;

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRunRow>
{
    public void Configure(EntityTypeBuilder<JobRunRow> builder)
    {
        builder.ToTable("job_runs");
        builder.Property(run => run.Job).HasMaxLength(100);
        builder.Property(run => run.Trigger).HasMaxLength(50);
        builder.Property(run => run.Outcome).HasMaxLength(20);
        builder.Property(run => run.Host).HasMaxLength(200);
        builder.Property(run => run.Attempts).HasDefaultValue(1);
        builder.Property(run => run.CancelAskedBy).HasMaxLength(100);
        builder.HasIndex(run => new { run.Job, run.StartedAt });
        builder.HasIndex(run => new { run.Job, run.Id });
        builder.HasIndex(run => run.StartedAt);
    }
}
