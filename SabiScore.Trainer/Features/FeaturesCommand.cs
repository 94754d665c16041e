using System.CommandLine;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Trainer.Features;

/// <summary><c>features</c>: the catalog as a list or a page, how far a folder of matches fills it, and how long that takes.</summary>
internal static class FeaturesCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder of match files (*.csv)." };
        var expectedGoals = new Option<DirectoryInfo?>("--expected-goals") { Description = "Folder of Understat's expected goals." };
        var coverage = new Option<bool>("--coverage") { Description = "Print how far the data fills each feature, by league and season." };
        var docs = new Option<FileInfo?>("--docs") { Description = "File to write the catalog to, as a page." };
        var time = new Option<bool>("--time") { Description = "Measure how long the features of the data take, in user time of the processor." };
        var command = new Command("features", "Lists the catalog of features, or how far real data fills them.") { data, expectedGoals, coverage, docs, time };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            new FeaturesOptions
            {
                Data = result.GetValue(data)?.FullName,
                ExpectedGoals = result.GetValue(expectedGoals)?.FullName,
                Coverage = result.GetValue(coverage),
                Docs = result.GetValue(docs)?.FullName,
                Time = result.GetValue(time),
            },
            Console.Out,
            cancellationToken)));
        return command;
    }

    internal static int Run(FeaturesOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        if (options.Docs is { } page)
        {
            File.WriteAllText(page, FeatureCatalogPage.Write());
            output.WriteLine($"{FeatureCatalog.Count} features written to {page}.");
            return 0;
        }

        if (!options.Coverage && !options.Time)
        {
            List(output);
            return 0;
        }

        if (!Directory.Exists(options.Data))
        {
            output.WriteLine(options.Data is null ? "Name the folder of match files: --data DIR." : $"There is no folder {options.Data}.");
            return 2;
        }

        var matches = SeasonFiles.Read(options.Data, options.ExpectedGoals, cancellationToken: cancellationToken).Matches;
        if (matches.Count == 0)
        {
            output.WriteLine($"There is no match in {options.Data}.");
            return 2;
        }

        return Measure(options, matches, output, cancellationToken);
    }

    private static int Measure(FeaturesOptions options, IReadOnlyList<PlayedMatch> matches, TextWriter output, CancellationToken cancellationToken)
    {
        if (options.Time)
        {
            FeatureTimes.Measure(matches, output, cancellationToken);
        }

        if (options.Coverage)
        {
            FeatureCoverage.Of(FeatureTable.Build(matches, null, cancellationToken)).Write(output);
        }

        return 0;
    }

    private static void List(TextWriter output)
    {
        foreach (var feature in FeatureCatalog.All)
        {
            output.WriteLine($"{feature.Name,-36} {feature.Group,-22} {feature.Unit,-18} {feature.Meaning}");
        }

        output.WriteLine($"{FeatureCatalog.Count} features, schema {FeatureCatalog.SchemaId}.");
    }
}
