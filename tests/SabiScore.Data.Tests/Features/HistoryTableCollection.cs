namespace SabiScore.Data.Tests.Features;

/// <summary>Tests that share one <see cref="HistoryTable"/>.</summary>
[CollectionDefinition]
public sealed class HistoryTableCollection : ICollectionFixture<HistoryTable>;
