namespace SabiScore.EndToEnd.Running;

/// <summary>The whole system as real processes, however many there are of each.</summary>
internal interface ISystem : IAsyncDisposable
{
    /// <summary>Asks it as the world does.</summary>
    SystemClient Client { get; }

    /// <summary>Kills an Api without warning, and comes back when one has taken its place.</summary>
    Task ReplaceApiAsync(CancellationToken cancellationToken);
}
