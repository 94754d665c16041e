namespace SabiScore.Trainer.Search;

/// <summary>Proposes what to try next. The same trials before, the same proposal: nothing else is remembered, so a study can go on after a kill.</summary>
public interface ISampler
{
    /// <summary>Name and settings; the journal checks them before it goes on with a study.</summary>
    string Signature { get; }

    /// <summary>A value a parameter; null where there is nothing left to try.</summary>
    IReadOnlyList<double>? Propose(IReadOnlyList<Trial> trials);
}
