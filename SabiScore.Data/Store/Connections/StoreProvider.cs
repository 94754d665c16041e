namespace SabiScore.Data.Store.Connections;

/// <summary>The databases that can hold the store.</summary>
public enum StoreProvider
{
    /// <summary>A file; one machine.</summary>
    Sqlite,

    /// <summary>A server; many replicas.</summary>
    PostgreSql,
}
