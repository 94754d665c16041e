namespace SabiScore.Domain.Football;

/// <summary>Canonical identity of a club, the same under every source's spelling of its name.</summary>
/// <param name="Value">Positive number given by the store (or by a reader that works without one).</param>
public readonly record struct ClubId(int Value)
{
    /// <inheritdoc />
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
