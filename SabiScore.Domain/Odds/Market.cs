using System.Collections.Immutable;
using System.Globalization;

namespace SabiScore.Domain.Odds;

/// <summary>A market of a match: its question, its line where it has one, and the picks that answer it. <c>default</c> is 1X2.</summary>
public readonly record struct Market
{
    private static readonly ImmutableArray<Pick> ThreeWay = [Pick.Home, Pick.Draw, Pick.Away];
    private static readonly ImmutableArray<Pick> OverUnder = [Pick.Over, Pick.Under];
    private static readonly ImmutableArray<Pick> YesNo = [Pick.Yes, Pick.No];
    private static readonly ImmutableArray<Pick> Sides = [Pick.Home, Pick.Away];

    private Market(MarketKind kind, double line)
    {
        Kind = kind;
        Line = line;
    }

    /// <summary>1X2.</summary>
    public static Market MatchResult { get; }

    /// <summary>Both teams to score.</summary>
    public static Market BothTeamsToScore { get; } = new(MarketKind.BothTeamsToScore, 0);

    /// <summary>The question.</summary>
    public MarketKind Kind { get; }

    /// <summary>Goals, in quarters: the total, or what is added to the home side's score; 0 where the market has no line.</summary>
    public double Line { get; }

    /// <summary>Its picks in the order in which prices are listed.</summary>
    public ImmutableArray<Pick> Picks => Kind switch
    {
        MarketKind.MatchResult => ThreeWay,
        MarketKind.TotalGoals => OverUnder,
        MarketKind.BothTeamsToScore => YesNo,
        _ => Sides,
    };

    /// <summary>Short stable name: "1X2", "OU 2.5", "BTTS", "AH -1.25".</summary>
    public string Code => Kind switch
    {
        MarketKind.MatchResult => "1X2",
        MarketKind.TotalGoals => string.Create(CultureInfo.InvariantCulture, $"OU {Line:0.##}"),
        MarketKind.BothTeamsToScore => "BTTS",
        _ => string.Create(CultureInfo.InvariantCulture, $"AH {Line:+0.##;-0.##;0}"),
    };

    /// <summary>Over and under a number of goals.</summary>
    /// <param name="line">Goals, above 0, in quarters.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0 or not in quarters.</exception>
    public static Market TotalGoals(double line) =>
        line > 0 ? new Market(MarketKind.TotalGoals, Quarters(line)) : throw new ArgumentOutOfRangeException(nameof(line), line, "A total is above 0.");

    /// <summary>Asian handicap.</summary>
    /// <param name="line">Goals added to the home side's score, in quarters.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not in quarters.</exception>
    public static Market AsianHandicap(double line) => new(MarketKind.AsianHandicap, Quarters(line) + 0.0);

    /// <inheritdoc />
    public override string ToString() => Code;

    private static double Quarters(double line) =>
        double.IsInteger(line * 4) ? line : throw new ArgumentOutOfRangeException(nameof(line), line, "A line comes in quarters of a goal.");
}
