using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Features;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Registry;

/// <summary><c>export</c>: a registered model as a file.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var target = new Option<string>("--out") { Description = "Model file to write.", Required = true };
        var version = new Option<string?>("--model") { Description = "Version of the model; the champion where none is given." };
        var command = new Command("export", "Writes a registered model to a file. The store is ConnectionStrings:sabiscore of the configuration.") { target, version };
        command.SetAction(async (result, cancellationToken) =>
        {
            var builder = Host.CreateApplicationBuilder();
            builder.AddSabiScoreStore();
            using var host = builder.Build();
            await using var context = await host.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(cancellationToken);
            return await RunAsync(context, result.GetValue(version), result.GetRequiredValue(target), Console.Out, cancellationToken);
        });
        return command;
    }

    internal static async Task<int> RunAsync(SabiScoreDbContext context, string? version, string target, TextWriter output, CancellationToken cancellationToken)
    {
        var content = await context.Models
            .Where(model => version == null ? model.Role == ModelRole.Champion : model.Version == version)
            .Select(model => model.Content)
            .FirstOrDefaultAsync(cancellationToken);
        if (content is null)
        {
            await output.WriteLineAsync(version is null ? "No model serves yet." : $"There is no model {version}.");
            return 2;
        }

        try
        {
            using var stream = new MemoryStream(content, writable: false);
            var model = ForecastModel.Load(stream, FeatureCatalog.SchemaId);
            ModelFile.Write(target, model);
            await output.WriteLineAsync($"{target}: model {model.Version}");
            return 0;
        }
        catch (ForecastModelFormatException exception)
        {
            await output.WriteLineAsync(exception.Message);
            return 2;
        }
    }
}
