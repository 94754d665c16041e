namespace SabiScore.Domain.Football;

/// <summary>Canonical identity of a match, played or not.</summary>
/// <param name="Value">Positive number given by the store (or by a reader that works without one).</param>
public readonly record struct FixtureId(long Value)
{
    /// <inheritdoc />
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
