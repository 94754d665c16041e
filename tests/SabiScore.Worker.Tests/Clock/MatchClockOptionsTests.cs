using System.ComponentModel.DataAnnotations;
using SabiScore.Worker.Clock;

namespace SabiScore.Worker.Tests.Clock;

public sealed class MatchClockOptionsTests
{
    [Theory]
    [InlineData("2025-03-01", 2025, 3, 1, 0)]
    [InlineData("2025-03-01T15:00:00Z", 2025, 3, 1, 15)]
    [InlineData("2025-03-01T15:00:00+01:00", 2025, 3, 1, 14)]
    public void Read_DateOrTime_IsUtc(string text, int year, int month, int day, int hour) =>
        Assert.Equal(new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero), MatchClockOptions.Read(text));

    [Fact]
    public void Validate_NeitherDateNorLive_NamesTheKey()
    {
        var options = new MatchClockOptions { AsOf = "soon" };

        var fault = Assert.Single(options.Validate(new ValidationContext(options)));

        Assert.StartsWith("MatchClock:AsOf", fault.ErrorMessage, StringComparison.Ordinal);
    }
}
