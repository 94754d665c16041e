using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Caching;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Migrating;
using SabiScore.Data.Store.Runs;
using SabiScore.Worker.CleanUp;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Tests.Jobs;

/// <summary>Everything that the jobs are made of, on a database of its own, with a clock that the test moves. Nothing runs by itself.</summary>
internal sealed class JobBench : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 28, 0, 0, 30, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-jobs-").FullName;
    private readonly IHost host;

    private JobBench(string? server, (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSabiScoreStore(StoreConnection.Parse(server ?? $"Data Source={Path.Combine(folder, "jobs.db")}"));
        builder.Services.AddGenerations();
        builder.Services.AddRouting();
        builder.AddJobs();
        builder.AddCleanUp();
        host = builder.Build();
    }

    public FakeTimeProvider Time { get; } = new(Start);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<JobBench> StartAsync(string? server = null, params (string Key, string Value)[] settings)
    {
        var bench = new JobBench(server, settings);
        await bench.Get<StoreMigrator>().MigrateAsync(Token);
        return bench;
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public async Task<JobRunRow> RunAsync(long id)
    {
        await using var context = await Get<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);
        return await context.JobRuns.SingleAsync(run => run.Id == id, Token);
    }

    /// <summary>The one run there is.</summary>
    public async Task<JobRunRow> RunAsync()
    {
        await using var context = await Get<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);
        return await context.JobRuns.SingleAsync(Token);
    }

    public async Task AddAsync(params object[] rows)
    {
        await using var context = await Get<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);
        context.AddRange(rows);
        await context.SaveChangesAsync(Token);
    }

    /// <summary>Lets time go on, second by second, until something has happened.</summary>
    public async Task PassUntilAsync(Func<Task<bool>> hasHappened)
    {
        while (!await hasHappened())
        {
            Token.ThrowIfCancellationRequested();
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    public async Task<T> PassAsync<T>(Task<T> task)
    {
        await PassUntilAsync(() => Task.FromResult(task.IsCompleted));
        return await task;
    }

    public async ValueTask DisposeAsync()
    {
        if (host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
