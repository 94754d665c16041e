using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>The prices of one market of one match at one bookmaker, clubs as the provider spells them.</summary>
public sealed record SourcePrice
{
    /// <summary>The league.</summary>
    public required League League { get; init; }

    /// <summary>The clubs' names.</summary>
    public required SourceNames Clubs { get; init; }

    /// <summary>Kick-off, UTC; null where the source has only a date.</summary>
    public DateTimeOffset? KickoffAt { get; init; }

    /// <summary>Date of the match in the calendar of the United Kingdom.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Our code of the bookmaker.</summary>
    public required string Bookmaker { get; init; }

    /// <summary>The market and its line.</summary>
    public required Market Market { get; init; }

    /// <summary>Price of home or over.</summary>
    public required double First { get; init; }

    /// <summary>Price of the draw or under.</summary>
    public required double Second { get; init; }

    /// <summary>Price of away; null in a market of two.</summary>
    public double? Third { get; init; }

    /// <summary>When the provider saw it, UTC.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>Where it stands in the answer.</summary>
    public required string Place { get; init; }

    /// <summary>Line in a file, the header being 1; null in an answer.</summary>
    public int? Line { get; init; }
}
