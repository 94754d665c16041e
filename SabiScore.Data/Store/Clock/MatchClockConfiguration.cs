using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SabiScore.Data.Store.Clock;

internal sealed class MatchClockConfiguration : IEntityTypeConfiguration<MatchClockRow>
{
    public void Configure(EntityTypeBuilder<MatchClockRow> builder)
    {
        builder.ToTable("match_clock");
        builder.Property(clock => clock.Id).ValueGeneratedNever();
        builder.Property(clock => clock.Driver).HasMaxLength(200);
    }
}
