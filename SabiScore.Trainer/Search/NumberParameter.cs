using System.Globalization;

namespace SabiScore.Trainer.Search;

/// <summary>A number between two bounds, both included.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Log">Whether equal ratios rather than equal differences are equally likely.</param>
/// <param name="Whole">Whether it is an integer.</param>
public sealed record NumberParameter(string Name, double Low, double High, bool Log, bool Whole) : SearchParameter(Name)
{
    // An integer owns what rounds to it, so that the first and the last are as likely as the others.
    private double From => Scaled(Whole ? Low - 0.5 : Low);

    private double To => Scaled(Whole ? High + 0.5 : High);

    public override string Signature => string.Create(CultureInfo.InvariantCulture, $"{Name}:{(Log ? "log " : "")}{(Whole ? "integer" : "number")} {Low:R}..{High:R}");

    public override double FromUnit(double unit)
    {
        var scaled = From + (unit * (To - From));
        var value = Log ? Math.Exp(scaled) : scaled;
        return Math.Clamp(Whole ? Math.Round(value) : value, Low, High);
    }

    public override double ToUnit(double value) => To > From ? Math.Clamp((Scaled(value) - From) / (To - From), 0, 1) : 0.5;

    public override string Text(double value) => value.ToString(Whole ? "0" : "G4", CultureInfo.InvariantCulture);

    public override string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public override bool TryRead(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && value >= Low && value <= High && (!Whole || double.IsInteger(value));

    private double Scaled(double value) => Log ? Math.Log(value) : value;
}
