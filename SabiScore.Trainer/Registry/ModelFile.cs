using SabiScore.Domain.Features;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Registry;

/// <summary>Model files on disk. A file is whole or it is not there: what replaces it is written beside it first.</summary>
public static class ModelFile
{
    public static void Write(string path, ForecastModel model)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var beside = path + ".new";
        using (var stream = File.Create(beside))
        {
            model.Save(stream);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <exception cref="ForecastModelFormatException">It is damaged, cut off, or for other features than this catalog's.</exception>
    public static ForecastModel Read(string path)
    {
        using var stream = File.OpenRead(path);
        return ForecastModel.Load(stream, FeatureCatalog.SchemaId);
    }
}
