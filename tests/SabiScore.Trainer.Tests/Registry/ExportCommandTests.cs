using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Registry;
using SabiScore.Trainer.Tests.Recipe;
using SabiScore.Trainer.Tests.Training;

namespace SabiScore.Trainer.Tests.Registry;

public sealed class ExportCommandTests(TrainerHost host) : IClassFixture<TrainerHost>
{
    [Fact]
    public async Task Export_Champion_WritesTheSameModel_AndTellsWhatIsMissingOrBroken()
    {
        var folder = Directory.CreateTempSubdirectory("sabiscore-export-").FullName;
        try
        {
            var target = Path.Combine(folder, "champion.sabi");
            Assert.Equal((2, "No model serves yet."), await ExportAsync(null, target));

            var model = ForecastTrainer.Train(TrainingData.Of(GeneratedTraining.Table), GeneratedTraining.Quick, null, TestContext.Current.CancellationToken).Model;
            using var content = new MemoryStream();
            model.Save(content);
            await AddAsync(model.Version, ModelRole.Champion, model.SchemaId, content.ToArray());
            await AddAsync("0badcafe", ModelRole.Retired, model.SchemaId, content.ToArray()[..^10]);

            Assert.Equal((0, $"{target}: model {model.Version}"), await ExportAsync(null, target));
            Assert.Equal(model.Version, ModelFile.Read(target).Version);
            Assert.Equal((2, "There is no model 12345678."), await ExportAsync("12345678", target));
            var (code, said) = await ExportAsync("0badcafe", Path.Combine(folder, "broken.sabi"));
            Assert.Equal(2, code);
            Assert.NotEmpty(said);
            Assert.Equal(["champion.sabi"], Directory.GetFiles(folder).Select(Path.GetFileName));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<(int Code, string Said)> ExportAsync(string? version, string target)
    {
        await using var context = await OpenAsync();
        await using var output = new StringWriter();
        var code = await ExportCommand.RunAsync(context, version, target, output, TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim());
    }

    private async Task AddAsync(string version, ModelRole role, string schema, byte[] content)
    {
        await using var context = await OpenAsync();
        context.Models.Add(new ModelRow { Version = version, SchemaId = schema, Scope = "quick", Role = role, Content = content, Card = "{}", CreatedAt = DateTimeOffset.UnixEpoch });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private Task<SabiScoreDbContext> OpenAsync() =>
        host.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
}
