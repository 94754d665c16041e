using SabiScore.Data.Import;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Import;

/// <summary>A folder of a few season files to spoil: real ones where there are any, else generated.</summary>
internal sealed class ImportFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sabiscore-files-");

    public ImportFiles()
    {
        if (RealData.IsThere())
        {
            foreach (var name in (string[])["E0_2324.csv", "E0_2425.csv", "N1_2425.csv"])
            {
                File.WriteAllBytes(Path.Combine(Folder, name), File.ReadAllBytes(Path.Combine(RealData.FootballData!, name)));
            }
        }
        else
        {
            GeneratedSeasons.Write(Folder, 2023, 2, [League.PremierLeague, League.Eredivisie]);
        }
    }

    public string Folder => folder.FullName;

    public ImportRequest Request => new() { MatchFolder = Folder };

    /// <summary>Changes one cell of a file.</summary>
    /// <returns>What stood there.</returns>
    public string Change(string file, int line, string column, string value)
    {
        var path = Path.Combine(Folder, file);
        var lines = File.ReadAllLines(path);
        var place = Array.IndexOf(lines[0].Trim('\uFEFF').Split(','), column);
        var cells = lines[line - 1].Split(',');
        var before = cells[place];
        cells[place] = value;
        lines[line - 1] = string.Join(',', cells);
        File.WriteAllLines(path, lines);
        return before;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
