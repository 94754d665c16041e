using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.TheOddsApi;

namespace SabiScore.Data.Tests.Sources.Live;

public sealed class QuotaBudgetTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(500, 2, 7)]
    [InlineData(500, 1, 7)]
    [InlineData(500, 4, 3)]
    [InlineData(20000, 2, 7)]
    [InlineData(40, 2, 7)]
    public void Decide_AMonthOfFirings_TheQuotaLasts_AndIsUsed(int credits, int cost, int wanted)
    {
        var time = new FakeTimeProvider(Start);
        var (remaining, resetsAt, last, calls, longest) = (credits, MonthlyReset.After(Start, 1), (DateTimeOffset?)null, 0, TimeSpan.Zero);
        while (time.GetUtcNow() < resetsAt)
        {
            var now = time.GetUtcNow();
            var decision = new QuotaBudget { Remaining = remaining, ResetsAt = resetsAt, CostOfCall = cost, Reserve = 20 }.Decide(wanted, last, now);
            Assert.InRange(decision.Calls, 0, wanted);
            if (decision.Calls > 0)
            {
                longest = last is { } before && now - before > longest ? now - before : longest;
                (last, calls, remaining) = (now, calls + decision.Calls, remaining - (cost * decision.Calls));
            }

            Assert.True(remaining >= 20);
            time.Advance(TimeSpan.FromMinutes(5));
        }

        // What is left at the end is little, no gap is much longer than the even one, and the last call is not long ago.
        var most = Math.Min((credits - 20) / cost, wanted * 12 * 24 * 30);
        Assert.True(calls >= 0.8 * most, $"{calls} of {most} calls.");
        var even = TimeSpan.FromDays(30) / most;
        Assert.True(longest <= (2 * even) + TimeSpan.FromMinutes(5), $"{longest} between two calls, {even} would be even.");
    }

    [Fact]
    public void Decide_NothingOnForTwoWeeks_SpendsFasterAfterwards()
    {
        QuotaBudget budget = new() { Remaining = 480, ResetsAt = Start.AddDays(30), CostOfCall = 2 };

        var atFirst = budget.Decide(7, null, Start).Spacing;
        var later = budget.Decide(7, Start, Start.AddDays(15));

        Assert.Equal((TimeSpan.FromHours(3), TimeSpan.FromHours(1.5), 7), (atFirst, later.Spacing, later.Calls));
    }

    [Fact]
    public void Decide_SomebodyElseUsedIt_WaitsForTheReset()
    {
        var decision = new QuotaBudget { Remaining = 21, ResetsAt = Start.AddDays(10), CostOfCall = 2, Reserve = 20 }.Decide(7, Start.AddDays(-5), Start);

        Assert.Equal(new BudgetDecision(0, TimeSpan.FromDays(10), Start.AddDays(10)), decision);
    }

    [Fact]
    public void Decide_TheMonthIsOver_OneCallTellsWhatThereIs() =>
        Assert.Equal(1, new QuotaBudget { Remaining = 0, ResetsAt = Start, CostOfCall = 2 }.Decide(7, Start.AddHours(-1), Start).Calls);

    [Property]
    public bool Decide_Whatever_NeverSpendsMoreThanThereIs(int remaining, byte cost, byte reserve, byte wanted, uint elapsedMinutes, uint leftMinutes)
    {
        var budget = new QuotaBudget { Remaining = remaining, CostOfCall = Math.Max((byte)1, cost), Reserve = reserve, ResetsAt = Start.AddMinutes((leftMinutes % 50000) + 1) };
        var decision = budget.Decide(wanted, Start.AddMinutes(-(elapsedMinutes % 50000)), Start);
        return decision.Calls >= 0 && decision.Calls <= wanted && ((long)decision.Calls * budget.CostOfCall) <= Math.Max(0, (long)remaining - reserve);
    }

    [Theory]
    [InlineData("2026-09-15T10:00:00Z", 1, "2026-10-01T00:00:00Z")]
    [InlineData("2026-12-31T23:59:59Z", 1, "2027-01-01T00:00:00Z")]
    [InlineData("2026-09-15T00:00:00Z", 15, "2026-10-15T00:00:00Z")]
    [InlineData("2026-09-14T00:00:00Z", 15, "2026-09-15T00:00:00Z")]
    public void MonthlyReset_IsTheNextOne(string now, int day, string reset) =>
        Assert.Equal(DateTimeOffset.Parse(reset, System.Globalization.CultureInfo.InvariantCulture), MonthlyReset.After(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), day));

    [Fact]
    public void Priority_TonightAgesFasterThanSunday_NeverAnsweredComesFirst()
    {
        var tonight = FetchPriority.Of(Start.AddHours(-2), Start.AddHours(4), Start);
        var sunday = FetchPriority.Of(Start.AddHours(-10), Start.AddDays(5), Start);
        var never = FetchPriority.Of(null, Start.AddDays(6), Start);

        Assert.True(tonight > sunday);
        Assert.True(never > tonight);
    }
}
