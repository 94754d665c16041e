namespace SabiScore.Data.Sources.Fetching;

/// <summary>A provider that can be asked.</summary>
public interface ISource
{
    /// <summary>Its name in the store.</summary>
    string Source { get; }
}
