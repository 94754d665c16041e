using System.Security.Cryptography;
using CsvHelper;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>Reads one file to rows and problems. A row is one line: quotes have no meaning, so a stray one spoils its own row only.</summary>
internal sealed class SeasonFileReader
{
    /// <summary>The site's list of coming matches: all its leagues in one file, without goals.</summary>
    public const string FixtureList = "fixtures.csv";

    private static readonly CsvReaderOptions Dialect = new()
    {
        Separator = ',',
        HasHeader = false,
        Mode = CsvMode.NoEscape,
        DetectSeparatorHint = false,
        TrackLineNumbers = true,
    };

    private readonly List<SourceRow> rows = [];
    private readonly List<ImportProblem> problems = [];
    private readonly string file;
    private int filled;

    private SeasonFileReader(string file) => this.file = file;

    public static SeasonFileContent Read(string path)
    {
        var reader = new SeasonFileReader(Path.GetFileName(path));
        var hash = "";
        try
        {
            var bytes = File.ReadAllBytes(path);
            hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (FileText.ToUtf8(bytes, out var refusal) is { } text)
            {
                reader.ReadText(text);
            }
            else
            {
                reader.RefuseFile(refusal!);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reader.RefuseFile($"The file cannot be read: {exception.Message}");
        }

        var sound = MajorityCheck.Keep(reader.rows, reader.problems);
        return new SeasonFileContent(reader.file, hash, reader.filled, sound, reader.problems);
    }

    private void RefuseFile(string reason) => problems.Add(new ImportProblem(ImportProblemKind.FileRefused, file, null, null, null, reason));

    private void ReadText(byte[] text)
    {
        using var csv = CsvReader.Create(text, Dialect);
        csv.Read();
        var isFixtureList = string.Equals(file, FixtureList, StringComparison.OrdinalIgnoreCase);
        var header = new SeasonFileHeader(csv.Current.ToArray(), isFixtureList);
        if (header.Refusal is { } refusal)
        {
            RefuseFile(refusal);
            return;
        }

        var cells = new RowCells(file, header, csv, problems);
        var (early, closing) = PriceColumns.Find(header);
        while (csv.Read())
        {
            if (csv.RawRecord.IndexOfAnyExcept(", \t"u8) < 0)
            {
                continue;
            }

            // The list has every league of the site; ours are seven.
            if (isFixtureList && cells.Text("Div").Length > 0 && League.FromCode(cells.Text("Div")) is null)
            {
                continue;
            }

            filled++;
            if (ReadRow(cells, header, early, closing) is { } row)
            {
                rows.Add(row);
            }
        }
    }

    private static SourceRow? ReadRow(RowCells cells, SeasonFileHeader header, PriceColumns early, PriceColumns closing)
    {
        if (cells.Width < header.Names.Count)
        {
            cells.Refuse(null, $"The row is cut short: {cells.Width} of {header.Names.Count} fields.");
            return null;
        }

        if (League.FromCode(cells.Text("Div")) is not { } league)
        {
            cells.Refuse("Div", "Not one of the seven leagues.");
            return null;
        }

        if (KickoffReader.Date(cells.Text("Date")) is not { } date)
        {
            cells.Refuse("Date", "Not a date such as 17/08/2024.");
            return null;
        }

        var names = new SourceNames(cells.Text("HomeTeam"), cells.Text("AwayTeam"));
        var (home, away) = (ClubRenames.Current(league, names.Home), ClubRenames.Current(league, names.Away));
        if (home.Length == 0 || away.Length == 0 || home == away)
        {
            cells.Refuse(home.Length == 0 ? "HomeTeam" : "AwayTeam", home.Length > 0 && home == away ? "A club cannot play itself." : "The club's name is missing.");
            return null;
        }

        MatchResult? result = null;
        if (!ResultReader.IsToBePlayed(cells) && (result = ResultReader.Read(cells)) is null)
        {
            return null;
        }

        var (kickoffAt, kickoffKnown) = KickoffReader.Kickoff(cells, date);
        return new SourceRow
        {
            Origin = cells.Origin,
            League = league,
            Season = Season.Of(date),
            Date = date,
            KickoffAt = kickoffAt,
            KickoffKnown = kickoffKnown,
            Home = home,
            Away = away,
            Names = names,
            Referee = cells.Text("Referee") is { Length: > 0 } referee ? referee : null,
            Result = result,
            HomeStatistics = Statistics(cells, "HS", "HST", "HF", "HC", "HY", "HR"),
            AwayStatistics = Statistics(cells, "AS", "AST", "AF", "AC", "AY", "AR"),
            Early = BoardReader.Read(cells, early, CaptureTimes.Early(date, kickoffAt)),
            Closing = BoardReader.Read(cells, closing, CaptureTimes.Closing(kickoffAt)),
        };
    }

    private static SideStatistics Statistics(RowCells cells, string shots, string onTarget, string fouls, string corners, string yellow, string red) => new()
    {
        Shots = cells.Statistic(shots),
        ShotsOnTarget = cells.Statistic(onTarget),
        Fouls = cells.Statistic(fouls),
        Corners = cells.Statistic(corners),
        YellowCards = cells.Statistic(yellow),
        RedCards = cells.Statistic(red),
    };
}
