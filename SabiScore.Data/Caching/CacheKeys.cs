using System.Globalization;
using SabiScore.Data.Clock;
using SabiScore.Data.Store.Clock;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Caching;

/// <summary>
/// Every key there is, with its lifetime. A key carries the generations of what its value is made of: after a change nobody asks for the old name any more,
/// on no replica, whatever its memory still holds.
/// </summary>
public static class CacheKeys
{
    /// <summary>Begins every key, so that the cleaner touches nobody else's.</summary>
    public const string Prefix = "sabiscore:";

    /// <summary>Feature vector of a match, 15 s. Football's time is part of the name where it does not go as the machine's does.</summary>
    public static CacheKey Features(FixtureId fixture, string schema, Generations generations, MatchMoment now) =>
        Of("features", TimeSpan.FromSeconds(15), $"{fixture}:{schema}:h{generations[Generation.History]}:p{generations[Generation.Prices]}:t{(now.Mode == MatchClockMode.Live ? 0 : now.At.UtcTicks)}");

    /// <summary>Form of a club as of a date, 60 s.</summary>
    public static CacheKey Form(ClubId club, DateOnly date, Generations generations) =>
        Of("form", TimeSpan.FromSeconds(60), $"{club}:{date:yyyy-MM-dd}:h{generations[Generation.History]}");

    /// <summary>Expected goals of a club as of a date, 60 s.</summary>
    public static CacheKey ExpectedGoals(ClubId club, DateOnly date, Generations generations) =>
        Of("xg", TimeSpan.FromSeconds(60), $"{club}:{date:yyyy-MM-dd}:h{generations[Generation.History]}");

    /// <summary>Table of a league, 300 s.</summary>
    public static CacheKey Standings(League league, DateOnly date, Generations generations) =>
        Of("standings", TimeSpan.FromSeconds(300), $"{league.Code}:{date:yyyy-MM-dd}:h{generations[Generation.History]}");

    /// <summary>Meetings of two clubs as of a date, 1 h.</summary>
    public static CacheKey HeadToHead(ClubId home, ClubId away, DateOnly date, Generations generations) =>
        Of("h2h", TimeSpan.FromHours(1), $"{home}:{away}:{date:yyyy-MM-dd}:h{generations[Generation.History]}");

    /// <summary>Latest prices of a match, 10 s.</summary>
    public static CacheKey Odds(FixtureId fixture, Generations generations) =>
        Of("odds", TimeSpan.FromSeconds(10), $"{fixture}:p{generations[Generation.Prices]}");

    /// <summary>Calibration of a league, 24 h.</summary>
    public static CacheKey Calibration(League league, Generations generations) =>
        Of("calibration", TimeSpan.FromHours(24), $"{league.Code}:c{generations[Generation.Calibration]}:m{generations[Generation.Model]}");

    /// <summary>The latest value bets, 1 h; written by every run, also when there are none.</summary>
    public static CacheKey ValueBets { get; } = Of("value_bets", TimeSpan.FromHours(1), $"latest");

    /// <summary>The latest performance, 15 min.</summary>
    public static CacheKey Performance { get; } = Of("performance", TimeSpan.FromMinutes(15), $"metrics:latest");

    private static CacheKey Of(string entry, TimeSpan lifetime, FormattableString rest) =>
        new(entry, $"{Prefix}{entry}:{rest.ToString(CultureInfo.InvariantCulture)}", lifetime);
}
