using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>A file at the site.</summary>
/// <param name="Path">Where, relative to the site.</param>
/// <param name="Name">Its name in the downloads folder.</param>
/// <param name="Season">The season it holds; nothing for the list of coming matches.</param>
internal sealed record SiteFile(string Path, string Name, Season? Season)
{
    /// <summary>Coming matches of all leagues with their early prices.</summary>
    public static SiteFile Fixtures { get; } = new("fixtures.csv", SeasonFileReader.FixtureList, null);

    /// <summary>Coming matches, then each league's seasons, the present one first.</summary>
    public static IReadOnlyList<SiteFile> Of(Season present, int seasons) =>
    [
        Fixtures,
        .. Enumerable.Range(0, seasons).Select(back => new Season(present.StartYear - back))
            .SelectMany(season => League.All.Select(league => new SiteFile($"mmz4281/{season.Code}/{league.Code}.csv", $"{league.Code}_{season.Code}.csv", season))),
    ];

    /// <summary>Whether a file that was fetched then will not change any more: its season was over, with two weeks for corrections.</summary>
    public bool IsFinal(Season present, DateTimeOffset fetchedAt) =>
        Season is { } season && season < present && fetchedAt >= new DateTimeOffset(season.StartYear + 1, season.StartYear == 2019 ? 9 : 7, 15, 0, 0, 0, TimeSpan.Zero);
}
