using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Runs;

internal sealed class TrainingRunConfiguration : IEntityTypeConfiguration<TrainingRunRow>
{
    public void Configure(EntityTypeBuilder<TrainingRunRow> builder)
    {
        builder.ToTable("training_runs");
        builder.Property(run => run.Scope).HasMaxLength(30);
        builder.Property(run => run.Reason).HasMaxLength(200);
        builder.Property(run => run.Status).HasMaxLength(20);
        builder.Property(run => run.Step).HasMaxLength(100);
        builder.Property(run => run.ModelVersion).HasMaxLength(8);
        builder.Property(run => run.Host).HasMaxLength(200);
        builder.HasIndex(run => run.RequestedAt);
        builder.HasIndex(run => run.Status);
    }
}
