using Microsoft.Data.Sqlite;
using Npgsql;

namespace SabiScore.Data.Registry;

/// <summary>Tells a lost race from a broken database.</summary>
internal static class RegistryConflict
{
    private const int Constraint = 19;

    /// <summary>A second champion, or the same model twice: the unique keys hold where two begin with nobody there.</summary>
    public static bool IsOne(Exception exception) => exception.GetBaseException()
        is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        or SqliteException { SqliteErrorCode: Constraint };
}
