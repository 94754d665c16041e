using Microsoft.Extensions.Options;
using SabiScore.Data.Import;
using SabiScore.Data.Sources.Health;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Import;

/// <summary>Asks football-data.co.uk again for the present season and the coming matches, where matches come from it and it was last asked some hours ago.</summary>
internal sealed class SiteRefresh(SiteImport site, SourceHealthBook health, IOptions<ImportOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(6);

    /// <returns>What came of it; null where it is not time, or matches come from elsewhere.</returns>
    public async Task<JobReport?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        if (options.Value.Source != ImportSource.Auto || options.Value.Folder is { Length: > 0 })
        {
            return null;
        }

        var asked = (await health.ReadAsync(cancellationToken)).Single(source => source.Description.Name == MatchImporter.Source).Row?.AskedAt;
        return asked is { } at && time.GetUtcNow() - at < Between ? null : await site.RunAsync(run, cancellationToken);
    }
}
