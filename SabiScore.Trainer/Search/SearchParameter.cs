namespace SabiScore.Trainer.Search;

/// <summary>One thing that a search varies. Its value is a number: of a choice, the place in the list.</summary>
public abstract record SearchParameter(string Name)
{
    /// <summary>What the journal checks before it goes on with a study.</summary>
    public abstract string Signature { get; }

    /// <summary>The value at a place of the unit interval, equal lengths being equally likely.</summary>
    public abstract double FromUnit(double unit);

    /// <summary>Where in the unit interval a value lies; the middle of its part where many places give the same value.</summary>
    public abstract double ToUnit(double value);

    /// <summary>The value as people write it.</summary>
    public abstract string Text(double value);

    /// <summary>The value to the last digit, so that it can be read again.</summary>
    public abstract string Exact(double value);

    /// <summary>Reads a value; false where it is none of this parameter's.</summary>
    public abstract bool TryRead(string text, out double value);
}
