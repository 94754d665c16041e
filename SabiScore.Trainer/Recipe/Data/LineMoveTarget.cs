namespace SabiScore.Trainer.Recipe.Data;

/// <summary>
/// Where a price goes until kick-off, as two numbers: the change of log(H / A), and the change of log D less the mean change of the other
/// two; both cut at ±0.6. <see cref="SabiScore.Domain.Models.ModelMember.LineMoveMap"/> turns them into logits again.
/// </summary>
public static class LineMoveTarget
{
    public const double Cut = 0.6;

    public static (double Balance, double Draw) Of(ReadOnlySpan<double> logOpening, ReadOnlySpan<double> closing)
    {
        var home = Math.Log(closing[0]) - logOpening[0];
        var draw = Math.Log(closing[1]) - logOpening[1];
        var away = Math.Log(closing[2]) - logOpening[2];
        return (Math.Clamp(home - away, -Cut, Cut), Math.Clamp(draw - ((home + away) / 2), -Cut, Cut));
    }
}
