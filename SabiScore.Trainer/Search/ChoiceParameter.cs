namespace SabiScore.Trainer.Search;

/// <summary>One of several things without an order.</summary>
public sealed record ChoiceParameter(string Name, IReadOnlyList<string> Choices) : SearchParameter(Name)
{
    public override string Signature => $"{Name}:{string.Join('|', Choices)}";

    public override double FromUnit(double unit) => Math.Clamp((int)(unit * Choices.Count), 0, Choices.Count - 1);

    public override double ToUnit(double value) => (value + 0.5) / Choices.Count;

    public override string Text(double value) => Choices[(int)value];

    public override string Exact(double value) => Text(value);

    public override bool TryRead(string text, out double value)
    {
        value = Choices.Index().Where(choice => choice.Item == text).Select(choice => choice.Index).FirstOrDefault(-1);
        return value >= 0;
    }
}
