namespace SabiScore.Trainer.Members.FastTree;

/// <summary>A row as ML.NET reads it; the property names are its default column names.</summary>
internal sealed class FastTreeRow
{
    public required float[] Features { get; init; }

    public float Label { get; set; }

    public float Weight { get; set; }
}
