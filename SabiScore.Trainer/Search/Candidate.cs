namespace SabiScore.Trainer.Search;

/// <summary>A value for each parameter of a space.</summary>
public sealed record Candidate(SearchSpace Space, IReadOnlyList<double> Values)
{
    public double Number(string name) => Values[Space.IndexOf(name)];

    public int Whole(string name) => (int)Number(name);

    public string Choice(string name) => Space.Parameters[Space.IndexOf(name)].Text(Number(name));

    public override string ToString() => string.Join(' ', Space.Parameters.Select((parameter, i) => $"{parameter.Name}={parameter.Text(Values[i])}"));
}
