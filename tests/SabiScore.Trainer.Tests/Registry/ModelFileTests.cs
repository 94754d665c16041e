using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Registry;
using SabiScore.Trainer.Tests.Recipe;

namespace SabiScore.Trainer.Tests.Registry;

public sealed class ModelFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sabiscore-model-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Read_WhatWasWritten_ForecastsTheSame()
    {
        var (path, model) = Written();
        var read = ModelFile.Read(path);
        Assert.Equal(model.Version, read.Version);
        var table = GeneratedTraining.Table;
        Assert.Equal(model.Evaluate(table.Row(2000), table.Matches[2000].Fixture.League).Published, read.Evaluate(table.Row(2000), table.Matches[2000].Fixture.League).Published);
        Assert.Equal([Path.GetFileName(path)], folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public void Read_OneByteChanged_IsRefused()
    {
        var (path, _) = Written();
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 0x20;
        File.WriteAllBytes(path, bytes);
        Assert.Throws<ForecastModelFormatException>(() => ModelFile.Read(path));
    }

    private (string Path, ForecastModel Model) Written()
    {
        var model = ForecastTrainer.Train(TrainingData.Of(GeneratedTraining.Table), GeneratedTraining.Quick, null, TestContext.Current.CancellationToken).Model;
        var path = Path.Combine(folder.FullName, "model.sabi");
        ModelFile.Write(path, model);
        return (path, model);
    }
}
