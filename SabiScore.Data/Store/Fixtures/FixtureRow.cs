using SabiScore.Domain.Football;

namespace SabiScore.Data.Store.Fixtures;

/// <summary>A match, with its result and statistics once it is played.</summary>
public sealed class FixtureRow
{
    /// <summary>Identity, made of season, league and clubs (<see cref="FixtureId.Of"/>).</summary>
    public long Id { get; set; }

    /// <summary>League code ("E0").</summary>
    public required string LeagueCode { get; set; }

    /// <summary>Start year of the season.</summary>
    public int SeasonStart { get; set; }

    /// <summary>Date in the source's calendar.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Kick-off, UTC; noon of the date where the time is not known.</summary>
    public DateTimeOffset KickoffAt { get; set; }

    /// <summary>Whether the time is known.</summary>
    public bool KickoffKnown { get; set; }

    /// <summary>Home club.</summary>
    public int HomeId { get; set; }

    /// <summary>Away club.</summary>
    public int AwayId { get; set; }

    /// <summary>Referee, as the source spells him.</summary>
    public string? Referee { get; set; }

    /// <summary>Home goals; null until played.</summary>
    public int? HomeGoals { get; set; }

    /// <summary>Away goals; null until played.</summary>
    public int? AwayGoals { get; set; }

    /// <summary>Home goals at half-time.</summary>
    public int? HalfTimeHomeGoals { get; set; }

    /// <summary>Away goals at half-time.</summary>
    public int? HalfTimeAwayGoals { get; set; }

    /// <summary>Home shots.</summary>
    public int? HomeShots { get; set; }

    /// <summary>Away shots.</summary>
    public int? AwayShots { get; set; }

    /// <summary>Home shots on target.</summary>
    public int? HomeShotsOnTarget { get; set; }

    /// <summary>Away shots on target.</summary>
    public int? AwayShotsOnTarget { get; set; }

    /// <summary>Home fouls.</summary>
    public int? HomeFouls { get; set; }

    /// <summary>Away fouls.</summary>
    public int? AwayFouls { get; set; }

    /// <summary>Home corners.</summary>
    public int? HomeCorners { get; set; }

    /// <summary>Away corners.</summary>
    public int? AwayCorners { get; set; }

    /// <summary>Home yellow cards.</summary>
    public int? HomeYellowCards { get; set; }

    /// <summary>Away yellow cards.</summary>
    public int? AwayYellowCards { get; set; }

    /// <summary>Home red cards.</summary>
    public int? HomeRedCards { get; set; }

    /// <summary>Away red cards.</summary>
    public int? AwayRedCards { get; set; }

    /// <summary>Home expected goals of a provider.</summary>
    public double? HomeExpectedGoals { get; set; }

    /// <summary>Away expected goals of a provider.</summary>
    public double? AwayExpectedGoals { get; set; }

    /// <summary>Whether the match was or will be played.</summary>
    public DataKind Kind { get; set; }
}
