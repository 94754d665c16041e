using System.Globalization;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Registry;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tuning;

/// <summary>Does what <c>tune</c> was asked.</summary>
internal static class TuneRun
{
    /// <summary>Names of what a whole search leaves in its folder, beside the journals.</summary>
    internal const string ParametersFile = "tuned.json";
    internal const string ModelFileName = "tuned.model";

    private const int Stopped = 130;

    internal static int Run(TuneOptions options, TextWriter output, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Refusal(options) is { } refusal)
        {
            output.WriteLine(refusal);
            return 2;
        }

        try
        {
            if (options.Folder is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            var lines = new SearchLines(output.WriteLine, time, options.Training.Threads, options.Trials);
            var set = SeasonFiles.Read(options.Data, options.ExpectedGoals, cancellationToken: cancellationToken);
            var matches = options.League is { } league ? [.. set.Matches.Where(match => match.Fixture.League == league)] : set.Matches;
            var data = TrainingData.Of(FeatureTable.Build(matches, null, cancellationToken));
            var folds = MemberFolds.Of(data, options.Before, options.Training, cancellationToken);
            return options.IsWhole
                ? SearchAll(data, folds, options, lines, cancellationToken)
                : SearchOne(folds, options, lines, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            output.WriteLine(options.Folder is null ? "Stopped." : "Stopped; the same command goes on from here.");
            return Stopped;
        }
        catch (Exception exception) when (exception is TrainingImpossibleException or StudyJournalException or IOException or UnauthorizedAccessException)
        {
            output.WriteLine(exception.Message);
            return 2;
        }
    }

    private static string? Refusal(TuneOptions options) =>
        options.Members.Count == 0 || options.Members.Any(name => TunableMembers.All.All(member => member.Name != name))
            ? $"There is no member {options.Member} to tune, only {TuneOptions.AllMembers}, {string.Join(", ", TunableMembers.All.Select(member => member.Name))}."
            : options.Trials < 1 || options.Training.Threads < 1 ? "Trials and threads: 1 or more."
            : options.IsWhole && options.Folder is null ? "--folder is needed: where journals, tuned parameters and the model go."
            : !Directory.Exists(options.Data) ? $"There is no folder {options.Data}."
            : null;

    private static int SearchOne(MemberFolds folds, TuneOptions options, SearchLines lines, CancellationToken cancellationToken)
    {
        var member = TunableMembers.All.First(member => member.Name == options.Members[0]);
        using var search = new MemberSearch(folds, options.Training);
        lines.Say($"{search.Subject(member)}");
        var path = options.Journal ?? (options.Folder is { } folder ? Path.Combine(folder, $"{member.Name}.jsonl") : null);
        var study = new StudyOptions { Trials = options.Trials, Pruner = options.Prune ? new MedianPruner() : null };
        lines.Expect(member);
        var trials = search.Run(
            member, member.Sampler(options.Training.Seed), study, path is null ? null : new StudyJournal(path, search.Subject(member)), lines.Of(member, null), cancellationToken);
        if (Study.Best(trials) is not { } best)
        {
            lines.Say($"No trial was scored on every fold.");
            return 1;
        }

        lines.Say($"best: trial {best.Number + 1}, loss {best.Loss:F6}: {new Candidate(member.Space, best.Values)}");
        return 0;
    }

    private static int SearchAll(TrainingData data, MemberFolds folds, TuneOptions options, SearchLines lines, CancellationToken cancellationToken)
    {
        lines.Say($"seasons {string.Join(' ', folds.All.Select(fold => fold.Season))}, data {folds.Fingerprint}, seed {options.Training.Seed}, {folds.All[^1].Task.Features.Rows} matches × {folds.All[^1].Task.Features.Columns} columns before the last");
        var tuned = new WholeSearch(data, folds, options.ToPlan(), lines).Run(cancellationToken);
        if (tuned.Members.Count == 0)
        {
            lines.Say($"Nothing was found.");
            return 1;
        }

        lines.Say($"searched in {lines.Elapsed.TotalMinutes:F1} min");
        var path = Path.Combine(options.Folder!, ParametersFile);
        TunedFile.Write(path, tuned);
        foreach (var member in tuned.Members)
        {
            var parameters = string.Join(' ', member.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"));
            lines.Say($"{member.Name}: loss {member.Loss:F6}, default {member.DefaultLoss:F6}{(member.Use ? "" : ", which is kept")}: {parameters}");
        }

        if (options.SearchOnly)
        {
            return 0;
        }

        // Weights, calibration and the fits themselves, on what may be known.
        var trainer = new ForecastTrainer(data, options.Training with { Tuned = tuned });
        var trained = options.Before is { } season ? trainer.TrainBefore(season, cancellationToken) : trainer.Train(null, cancellationToken);
        var model = Path.Combine(options.Folder!, ModelFileName);
        ModelFile.Write(model, trained.Model);
        Tell(trained.Card, lines);
        lines.Say($"{path} and {model} after {lines.Elapsed.TotalMinutes:F1} min");
        return 0;
    }

    private static void Tell(ModelCard card, SearchLines lines)
    {
        foreach (var note in card.Notes)
        {
            lines.Say($"{note}");
        }

        foreach (var league in card.Leagues.Where(league => league.Matches > 0))
        {
            lines.Say($"{league.League}: weights {string.Join(", ", league.Weights.Where(weight => weight.Value > 0).Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Name} {weight.Value:F2}")))}{(league.Calibrated ? ", calibrated" : "")}");
        }

        lines.Say($"validation: {string.Join(", ", card.Metrics.Select(metric => string.Create(CultureInfo.InvariantCulture, $"{metric.Name} {metric.Value:F5}")))}");
    }
}
