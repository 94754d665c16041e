using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Runs;

internal sealed class JobRunLineConfiguration : IEntityTypeConfiguration<JobRunLineRow>
{
    public void Configure(EntityTypeBuilder<JobRunLineRow> builder)
    {
        builder.ToTable("job_run_lines");
        builder.HasKey(line => new { line.RunId, line.Number });
        builder.Property(line => line.RunId).ValueGeneratedNever();
        builder.Property(line => line.Number).ValueGeneratedNever();
        builder.Property(line => line.Category).HasMaxLength(200);
        builder.Property(line => line.Text).HasMaxLength(JobRunLineRow.LongestText);
        builder.HasOne<JobRunRow>().WithMany().HasForeignKey(line => line.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
