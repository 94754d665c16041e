using System.CommandLine;
using System.Globalization;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Registry;

/// <summary><c>train</c>: a model file from a folder of match files.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of match files (*.csv).", Required = true };
        var target = new Option<string>("--out") { Description = "Model file to write.", Required = true };
        var asOf = new Option<string?>("--as-of") { Description = "Learn from matches before this date only (2025-03-01)." };
        var quick = new Option<bool>("--quick") { Description = "Only the linear members: seconds instead of minutes." };
        var seed = new Option<int>("--seed") { Description = "Seed of everything random.", DefaultValueFactory = _ => 1 };
        var tuned = new Option<string?>("--tuned") { Description = "File of tuned parameters (tune writes it)." };
        var threads = new Option<int>("--threads") { Description = "Threads to use.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("train", "Trains a model on a folder of match files and writes it to a file.") { data, target, asOf, quick, seed, tuned, threads };
        command.SetAction((result, cancellationToken) =>
        {
            var date = result.GetValue(asOf);
            if (date is not null && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                Console.Error.WriteLine($"{date} is not a date such as 2025-03-01.");
                return Task.FromResult(2);
            }

            TunedParameters? parameters = null;
            try
            {
                parameters = result.GetValue(tuned) is { } file ? TunedFile.Read(file) : null;
            }
            catch (TunedParametersException exception)
            {
                Console.Error.WriteLine(exception.Message);
                return Task.FromResult(2);
            }

            var options = new TrainingOptions
            {
                Tuned = parameters,
                AsOf = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Quick = result.GetValue(quick),
                Seed = result.GetValue(seed),
                Threads = result.GetValue(threads),
            };
            return Task.FromResult(Run(result.GetRequiredValue(data).FullName, result.GetRequiredValue(target), options, Console.Out, cancellationToken));
        });
        return command;
    }

    internal static int Run(string data, string target, TrainingOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(data))
        {
            output.WriteLine($"There is no folder {data}.");
            return 2;
        }

        var table = FeatureTable.Build(SeasonFiles.Read(data, cancellationToken: cancellationToken).Matches, null, cancellationToken);
        try
        {
            var trained = ForecastTrainer.Train(TrainingData.Of(table), options, new Lines(output), cancellationToken);
            ModelFile.Write(target, trained.Model);
            foreach (var note in trained.Card.Notes)
            {
                output.WriteLine(note);
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{target}: model {trained.Model.Version}, {trained.Model.FileLength / 1024} KiB, from {trained.Card.Matches} matches of {trained.Card.DataFrom:yyyy-MM-dd} to {trained.Card.DataTo:yyyy-MM-dd}"));
            return 0;
        }
        catch (TrainingImpossibleException exception)
        {
            output.WriteLine(exception.Message);
            return 2;
        }
    }

    private sealed class Lines(TextWriter output) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => output.WriteLine($"{value.Done}/{value.Total} {value.Step}");
    }
}
