using Microsoft.EntityFrameworkCore;

namespace SabiScore.Data.Store.Connections;

/// <summary>Gives the provider's context under the name that everybody asks for.</summary>
internal sealed class StoreContextFactory<TContext>(IDbContextFactory<TContext> factory) : IDbContextFactory<SabiScoreDbContext>
    where TContext : SabiScoreDbContext
{
    public SabiScoreDbContext CreateDbContext() => factory.CreateDbContext();

    public async Task<SabiScoreDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) => await factory.CreateDbContextAsync(cancellationToken);
}
