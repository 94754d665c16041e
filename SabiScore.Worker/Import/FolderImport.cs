using Microsoft.Extensions.Options;
using SabiScore.Data.Import;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Import;

/// <summary>Imports a folder of match files; where it brought nothing new the database stays as it is.</summary>
internal sealed class FolderImport(MatchImporter importer, IOptions<ImportOptions> options)
{
    public async Task<JobReport> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var request = ImportRequest.For(folder) with { ClubFactsFile = options.Value.ClubFacts };
        var report = await importer.ImportAsync(request, null, cancellationToken);
        var message = report.ToString();
        return report.NothingChanged ? JobReport.NothingToDo(message, report.Matches)
            : report.Problems.Count > 0 ? JobReport.PartlyDone(message, report.Matches, report.Added + report.Updated)
            : JobReport.Done(message, report.Matches, report.Added + report.Updated);
    }
}
