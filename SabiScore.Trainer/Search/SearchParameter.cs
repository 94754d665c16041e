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
}
