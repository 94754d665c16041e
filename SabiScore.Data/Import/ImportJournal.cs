using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Sources;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Importing;

namespace SabiScore.Data.Import;

/// <summary>Keeps which files were read and what was left out of them. Nothing is written where nothing is new.</summary>
internal sealed class ImportJournal(IDbContextFactory<SabiScoreDbContext> factory, TimeProvider time)
{
    public async Task KeepAsync(string source, MatchSet set, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        await KeepFilesAsync(context, source, set.Files, cancellationToken);
        var files = set.Files.Select(file => file.Name).Concat(set.Problems.Select(problem => problem.File)).Distinct().ToList();
        await KeepProblemsAsync(context, source, files, set.Problems, cancellationToken);
    }

    /// <summary>Keeps what was left out of one answer or file, in place of what was before.</summary>
    public async Task KeepAsync(string source, string part, IReadOnlyList<ImportProblem> problems, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        await KeepProblemsAsync(context, source, [part], problems, cancellationToken);
    }

    private async Task KeepFilesAsync(SabiScoreDbContext context, string source, IReadOnlyList<SourceFile> files, CancellationToken cancellationToken)
    {
        var stored = await context.ImportFiles.AsTracking().Where(file => file.Source == source).ToDictionaryAsync(file => file.Name, cancellationToken);
        foreach (var file in files)
        {
            if (!stored.TryGetValue(file.Name, out var row))
            {
                context.ImportFiles.Add(row = new ImportFileRow { Source = source, Name = file.Name, Sha256 = "" });
            }

            if ((row.Sha256, row.Rows, row.Matches, row.Upcoming) != (file.Sha256, file.Rows, file.Matches, file.Upcoming))
            {
                (row.Sha256, row.Rows, row.Matches, row.Upcoming, row.ImportedAt) = (file.Sha256, file.Rows, file.Matches, file.Upcoming, time.GetUtcNow());
            }
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task KeepProblemsAsync(
        SabiScoreDbContext context, string source, IReadOnlyCollection<string> files, IReadOnlyList<ImportProblem> problems, CancellationToken cancellationToken)
    {
        var chosen = context.ImportProblems.Where(problem => problem.Source == source && files.Contains(problem.File));
        var stored = await chosen.Select(row => new ImportProblem(row.Kind, row.File, row.Line, row.Column, row.Value, row.Reason)).ToListAsync(cancellationToken);
        if (stored.Count == problems.Count && stored.ToHashSet().SetEquals(problems))
        {
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await chosen.ExecuteDeleteAsync(cancellationToken);
        var reportedAt = time.GetUtcNow();
        context.ImportProblems.AddRange(problems.Select(problem => new ImportProblemRow
        {
            Source = source,
            File = problem.File,
            Line = problem.Line,
            Column = problem.Column,
            Value = problem.Value,
            Kind = problem.Kind,
            Reason = problem.Reason,
            ReportedAt = reportedAt,
        }));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
