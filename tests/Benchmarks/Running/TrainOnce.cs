using System.Diagnostics;
using System.Globalization;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Benchmarks.Running;

/// <summary>One whole training in a process of its own, so that its memory is its own too: match files in, model file out.</summary>
internal static class TrainOnce
{
    /// <summary>First argument of the process.</summary>
    public const string Verb = "train-once";

    private const string Told = "training seconds: ";

    /// <summary>What the process does.</summary>
    public static int Run(string data, string modelFile)
    {
        var table = FeatureTable.Build(SeasonFiles.Read(data).Matches, null, CancellationToken.None);
        var started = Stopwatch.GetTimestamp();
        var trained = ForecastTrainer.Train(TrainingData.Of(table), new TrainingOptions(), null, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Told}{Stopwatch.GetElapsedTime(started).TotalSeconds:0.00}"));
        using var file = File.Create(modelFile);
        trained.Model.Save(file);
        return 0;
    }

    /// <summary>Runs it in a new process.</summary>
    public static async Task<Training> RunAsync(string data, string modelFile, CancellationToken cancellationToken)
    {
        var result = await ProductProcess.RunAsync(Environment.ProcessPath!, [Verb, data, modelFile], null, cancellationToken);
        var told = result.Output.Split('\n').Last(line => line.StartsWith(Told, StringComparison.Ordinal));
        return new Training(modelFile, TimeSpan.FromSeconds(double.Parse(told[Told.Length..], CultureInfo.InvariantCulture)), result);
    }
}
