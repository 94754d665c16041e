using SabiScore.Data.Sources;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Data.Sources.Names;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.Names;

public sealed class ClubNamesTests
{
    private static readonly (string Country, string Name)[] Some =
    [
        ("England", "Arsenal"), ("England", "Man United"), ("England", "Man City"), ("England", "Nott'm Forest"), ("England", "Sheffield United"), ("England", "Sheffield Weds"),
        ("England", "Wolves"), ("England", "Bournemouth"), ("England", "Brighton"), ("England", "QPR"), ("Germany", "FC Koln"), ("Germany", "M'gladbach"), ("Germany", "Bayern Munich"),
        ("Germany", "Mainz"), ("Spain", "Ath Bilbao"), ("Spain", "Ath Madrid"), ("Spain", "Sociedad"), ("Spain", "Vallecano"), ("Italy", "Inter"), ("Italy", "Milan"), ("France", "Paris SG"),
        ("France", "Paris FC"), ("France", "Ajaccio"), ("France", "Ajaccio GFCO"), ("France", "St Etienne"), ("Netherlands", "Nijmegen"), ("Netherlands", "PSV Eindhoven"), ("Netherlands", "Twente"),
    ];

    private readonly ClubNames names = Known(Some);

    [Theory]
    [InlineData("England", "Manchester United FC", "Man United")]
    [InlineData("England", "Manchester United", "Man United")]
    [InlineData("England", "Manchester City FC", "Man City")]
    [InlineData("England", "Nottingham Forest FC", "Nott'm Forest")]
    [InlineData("England", "Wolverhampton Wanderers FC", "Wolves")]
    [InlineData("England", "AFC Bournemouth", "Bournemouth")]
    [InlineData("England", "Brighton & Hove Albion FC", "Brighton")]
    [InlineData("England", "Brighton and Hove Albion", "Brighton")]
    [InlineData("England", "Sheffield Wednesday FC", "Sheffield Weds")]
    [InlineData("England", "ARSENAL", "Arsenal")]
    [InlineData("Germany", "1. FC Köln", "FC Koln")]
    [InlineData("Germany", "Borussia Mönchengladbach", "M'gladbach")]
    [InlineData("Germany", "FC Bayern München", "Bayern Munich")]
    [InlineData("Germany", "1. FSV Mainz 05", "Mainz")]
    [InlineData("Spain", "Club Atlético de Madrid", "Ath Madrid")]
    [InlineData("Spain", "Athletic Club", "Ath Bilbao")]
    [InlineData("Spain", "Real Sociedad de Fútbol", "Sociedad")]
    [InlineData("Italy", "FC Internazionale Milano", "Inter")]
    [InlineData("Italy", "AC Milan", "Milan")]
    [InlineData("France", "Paris Saint-Germain FC", "Paris SG")]
    [InlineData("France", "Paris FC", "Paris FC")]
    [InlineData("France", "AC Ajaccio", "Ajaccio")]
    [InlineData("France", "AS Saint-Étienne", "St Etienne")]
    [InlineData("Netherlands", "NEC", "Nijmegen")]
    [InlineData("Netherlands", "FC Twente '65", "Twente")]
    public void Find_AsProvidersSpell_IsTheClub(string country, string name, string club) => Assert.Equal((Id(country, club), null), (names.Find(country, name).Club, names.Find(country, name).Reason));

    [Theory]
    [InlineData("England", "Manchester")]
    [InlineData("England", "Sheffield")]
    [InlineData("England", "United")]
    [InlineData("England", "FC")]
    [InlineData("England", "Sheffield United Women")]
    [InlineData("Germany", "Borussia")]
    [InlineData("Spain", "Atlético")]
    [InlineData("Spain", "Real")]
    [InlineData("France", "Paris")]
    [InlineData("Italy", "Milano")]
    [InlineData("Italy", "Arsenal")]
    public void Find_NotCertain_IsRefused(string country, string name)
    {
        var match = names.Find(country, name);

        Assert.Null(match.Club);
        Assert.NotNull(match.Reason);
    }

    [Fact]
    public void Find_TwoClubsFoldAlike_IsAmbiguous()
    {
        var both = Known([("Spain", "Málaga"), ("Spain", "Malaga")]);

        Assert.Equal(new ClubMatch(null, "Ambiguous: Malaga or Málaga."), both.Find("Spain", "MALAGA"));
        Assert.NotNull(both.Find("Spain", "Malaga").Club);
    }

    [Fact]
    public void Find_SlipOfThePen_IsRefusedAndSaysWhatItLooksLike() =>
        Assert.Equal(new ClubMatch(null, "No club of this name in England; it looks like Arsenal.", "Arsenal"), names.Find("England", "Arsenaal"));

    [Fact]
    public void Find_WellKnownClubThatIsNotStored_SaysSo() =>
        Assert.Equal(new ClubMatch(null, "Surely Telstar, a club that no match has been stored of yet.", "Telstar"), names.Find("Netherlands", "SC Telstar"));

    [Fact]
    public void Find_OperatorsAlias_GoesBeforeEverything()
    {
        var told = new ClubNames([new KnownClub(new ClubId(1), "Italy", "Milan", []), new KnownClub(new ClubId(2), "Italy", "Inter", ["Milan", "Nerazzurri"])]);

        Assert.Equal(new ClubId(2), told.Find("Italy", "Nerazzurri").Club);
        Assert.Equal(new ClubId(2), told.Find("Italy", "Milan").Club);
    }

    [Fact]
    public void WellKnown_ASpelling_StandsForOneClubOfACountry()
    {
        var twice = WellKnownNames.All.GroupBy(name => (name.Country, name.Folded)).Where(group => group.Select(name => name.Club).Distinct().Count() > 1).Select(group => group.Key);

        Assert.Empty(twice);
        Assert.True(WellKnownNames.All.Count > 250);
        Assert.All(WellKnownNames.All, name => Assert.Contains(League.All, league => league.Country == name.Country));
    }

    [Fact]
    public void WellKnown_RealClubs_AreEachFoundByTheirOwnName_AndNoSpellingIsAnotherClubsName()
    {
        Assert.SkipUnless(RealData.IsThere(), "No real files here.");
        var clubs = SeasonFiles.Read(RealData.FootballData!, cancellationToken: TestContext.Current.CancellationToken).Clubs;
        var real = Known([.. clubs.Select(club => (club.Country, club.Name))]);
        var canonical = clubs.Select(club => (club.Country, club.Name)).ToHashSet();

        Assert.All(clubs, club => Assert.NotNull(real.Find(club.Country, club.Name).Club));
        Assert.All(clubs, club => Assert.NotNull(real.Find(club.Country, club.Name.ToUpperInvariant() + " FC").Club));
        Assert.All(WellKnownNames.All.Where(name => canonical.Contains((name.Country, name.Club))), name =>
            Assert.Equal(real.Find(name.Country, name.Club).Club, real.Find(name.Country, name.Folded).Club));
    }

    [Fact]
    public void Find_UnderstatsNames_AreTheClubsThatItsOwnListSays()
    {
        Assert.SkipUnless(RealData.IsThere(), "No real files here.");
        var list = File.ReadLines(Path.Combine(RealData.Understat!, "team_names.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        var real = Known([.. list.Select(row => (League.FromCode(row[0])!.Country, row[2])).Distinct()]);

        var wrong = list
            .Select(row => (Row: row, Found: real.Find(League.FromCode(row[0])!.Country, row[1]).Club, Meant: real.Find(League.FromCode(row[0])!.Country, row[2]).Club))
            .ToList();

        // Another provider's list, which names.csv was not made from: never a wrong club, and mostly the right one.
        Assert.All(wrong, row => Assert.True(row.Found is null || row.Found == row.Meant, string.Join(',', row.Row)));
        Assert.True(wrong.Count(row => row.Found is not null) >= 0.9 * wrong.Count, string.Join("; ", wrong.Where(row => row.Found is null).Select(row => row.Row[1])));
    }

    private static ClubNames Known((string Country, string Name)[] clubs) =>
        new([.. clubs.Select((club, index) => new KnownClub(new ClubId(index + 1), club.Country, club.Name, []))]);

    private static ClubId Id(string country, string name) => new(Array.IndexOf(Some, (country, name)) + 1);
}
