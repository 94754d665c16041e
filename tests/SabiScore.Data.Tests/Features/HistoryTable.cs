using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Features;

/// <summary>The features of all real matches, computed once for the tests of this folder; of two generated seasons where there are no real ones.</summary>
public sealed class HistoryTable
{
    private const int RenamedIn = 2010;
    private const int OtherClub = 100_000;

    public HistoryTable()
    {
        IsReal = RealData.IsThere(nameof(HistoryTable));
        var folder = RealData.FootballData ?? Path.Combine(Path.GetTempPath(), "sabiscore-features-" + Guid.NewGuid().ToString("N"));
        if (!IsReal)
        {
            GeneratedSeasons.Write(folder, 2022, 2);
        }

        var matches = SeasonFiles.Read(folder, RealData.Understat).Matches.Select(AsTheReferenceKnowsIt).ToList();
        matches.Sort((left, right) => FixtureOrder.Instance.Compare(left.Fixture, right.Fixture));
        Table = FeatureTable.Build(matches, null, TestContext.Current.CancellationToken);
        if (!IsReal)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public bool IsReal { get; }

    public FeatureTable Table { get; }

    // The reference knows clubs by the source's spelling, which changed for two Dutch clubs in 2010: to it they are four.
    private static PlayedMatch AsTheReferenceKnowsIt(PlayedMatch match)
    {
        var fixture = match.Fixture;
        return fixture.League != League.Eredivisie || fixture.Season.StartYear >= RenamedIn ? match : match with
        {
            Fixture = fixture with
            {
                Home = IdOf(fixture.Home, fixture.HomeName),
                Away = IdOf(fixture.Away, fixture.AwayName),
                HomeName = NameOf(fixture.HomeName),
                AwayName = NameOf(fixture.AwayName),
            },
        };
    }

    private static ClubId IdOf(ClubId id, string name) => NameOf(name) == name ? id : new ClubId(id.Value + OtherClub);

    private static string NameOf(string name) => name switch
    {
        "Roda" => "Roda JC",
        "Sparta Rotterdam" => "Sparta",
        _ => name,
    };
}
