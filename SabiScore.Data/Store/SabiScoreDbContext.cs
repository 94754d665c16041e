using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Clock;
using SabiScore.Data.Store.Clubs;
using SabiScore.Data.Store.Conversions;
using SabiScore.Data.Store.Events;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Data.Store.Importing;
using SabiScore.Data.Store.Models;
using SabiScore.Data.Store.Prices;
using SabiScore.Data.Store.Runs;
using SabiScore.Data.Store.Sources;
using SabiScore.Data.Store.Standings;

namespace SabiScore.Data.Store;

/// <summary>Everything that is remembered. Get one from <see cref="IDbContextFactory{TContext}"/>; nothing is tracked unless asked for.</summary>
public abstract class SabiScoreDbContext : DbContext
{
    private protected SabiScoreDbContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>Clubs.</summary>
    public DbSet<ClubRow> Clubs => Set<ClubRow>();

    /// <summary>Other spellings of clubs' names, by source.</summary>
    public DbSet<ClubAliasRow> ClubAliases => Set<ClubAliasRow>();

    /// <summary>Club names that were refused.</summary>
    public DbSet<UnresolvedNameRow> UnresolvedNames => Set<UnresolvedNameRow>();

    /// <summary>Facts about clubs that the user brought.</summary>
    public DbSet<ClubFactRow> ClubFacts => Set<ClubFactRow>();

    /// <summary>Matches, played and to be played.</summary>
    public DbSet<FixtureRow> Fixtures => Set<FixtureRow>();

    /// <summary>Prices, append-only.</summary>
    public DbSet<PriceRow> Prices => Set<PriceRow>();

    /// <summary>What happened in matches, minute by minute.</summary>
    public DbSet<MatchEventRow> MatchEvents => Set<MatchEventRow>();

    /// <summary>Files that were imported.</summary>
    public DbSet<ImportFileRow> ImportFiles => Set<ImportFileRow>();

    /// <summary>League seasons as last imported.</summary>
    public DbSet<ImportSeasonRow> ImportSeasons => Set<ImportSeasonRow>();

    /// <summary>What imports left out.</summary>
    public DbSet<ImportProblemRow> ImportProblems => Set<ImportProblemRow>();

    /// <summary>What imports corrected.</summary>
    public DbSet<ImportChangeRow> ImportChanges => Set<ImportChangeRow>();

    /// <summary>Running states of leagues.</summary>
    public DbSet<HistoryCheckpointRow> HistoryCheckpoints => Set<HistoryCheckpointRow>();

    /// <summary>Trained models.</summary>
    public DbSet<ModelRow> Models => Set<ModelRow>();

    /// <summary>Calibrations by league.</summary>
    public DbSet<CalibrationRow> Calibrations => Set<CalibrationRow>();

    /// <summary>Forecasts.</summary>
    public DbSet<ForecastRow> Forecasts => Set<ForecastRow>();

    /// <summary>What is left of old forecasts.</summary>
    public DbSet<RolledForecastRow> RolledForecasts => Set<RolledForecastRow>();

    /// <summary>What champion and challengers would have said; never published.</summary>
    public DbSet<ShadowForecastRow> ShadowForecasts => Set<ShadowForecastRow>();

    /// <summary>Value bets.</summary>
    public DbSet<ValueBetRow> ValueBets => Set<ValueBetRow>();

    /// <summary>What was not bet, and why.</summary>
    public DbSet<NearMissRow> NearMisses => Set<NearMissRow>();

    /// <summary>Movements of the bankroll.</summary>
    public DbSet<LedgerEntryRow> LedgerEntries => Set<LedgerEntryRow>();

    /// <summary>Track record.</summary>
    public DbSet<PerformanceRow> Performance => Set<PerformanceRow>();

    /// <summary>Trainings.</summary>
    public DbSet<TrainingRunRow> TrainingRuns => Set<TrainingRunRow>();

    /// <summary>Runs of jobs.</summary>
    public DbSet<JobRunRow> JobRuns => Set<JobRunRow>();

    /// <summary>What was logged while they were at work.</summary>
    public DbSet<JobRunLineRow> JobRunLines => Set<JobRunLineRow>();

    /// <summary>Jobs that an operator has paused.</summary>
    public DbSet<JobPauseRow> JobPauses => Set<JobPauseRow>();

    /// <summary>Football's clock.</summary>
    public DbSet<MatchClockRow> MatchClock => Set<MatchClockRow>();

    /// <summary>Counters of change, for cache keys.</summary>
    public DbSet<GenerationRow> Generations => Set<GenerationRow>();

    /// <summary>How matches stand at providers.</summary>
    public DbSet<FixtureStateRow> FixtureStates => Set<FixtureStateRow>();

    /// <summary>How providers fare.</summary>
    public DbSet<SourceHealthRow> SourceHealth => Set<SourceHealthRow>();

    /// <summary>When providers were last asked what.</summary>
    public DbSet<SourceFetchRow> SourceFetches => Set<SourceFetchRow>();

    /// <summary>Tables as providers have them.</summary>
    public DbSet<ProviderStandingRow> ProviderStandings => Set<ProviderStandingRow>();

    /// <summary>Points that leagues took from clubs, as operators entered them.</summary>
    public DbSet<PointDeductionRow> PointDeductions => Set<PointDeductionRow>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<Domain.Betting.Naira>().HaveConversion<NairaToKobo>();
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalToHundredths>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<TimeSpanToTicks>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new ClubConfiguration());
        modelBuilder.ApplyConfiguration(new ClubAliasConfiguration());
        modelBuilder.ApplyConfiguration(new UnresolvedNameConfiguration());
        modelBuilder.ApplyConfiguration(new ClubFactConfiguration());
        modelBuilder.ApplyConfiguration(new FixtureConfiguration());
        modelBuilder.ApplyConfiguration(new PriceConfiguration());
        modelBuilder.ApplyConfiguration(new MatchEventConfiguration());
        modelBuilder.ApplyConfiguration(new ImportFileConfiguration());
        modelBuilder.ApplyConfiguration(new ImportSeasonConfiguration());
        modelBuilder.ApplyConfiguration(new ImportProblemConfiguration());
        modelBuilder.ApplyConfiguration(new ImportChangeConfiguration());
        modelBuilder.ApplyConfiguration(new HistoryCheckpointConfiguration());
        modelBuilder.ApplyConfiguration(new ModelConfiguration());
        modelBuilder.ApplyConfiguration(new CalibrationConfiguration());
        modelBuilder.ApplyConfiguration(new ForecastConfiguration());
        modelBuilder.ApplyConfiguration(new RolledForecastConfiguration());
        modelBuilder.ApplyConfiguration(new ShadowForecastConfiguration());
        modelBuilder.ApplyConfiguration(new ValueBetConfiguration());
        modelBuilder.ApplyConfiguration(new NearMissConfiguration());
        modelBuilder.ApplyConfiguration(new LedgerEntryConfiguration());
        modelBuilder.ApplyConfiguration(new PerformanceConfiguration());
        modelBuilder.ApplyConfiguration(new TrainingRunConfiguration());
        modelBuilder.ApplyConfiguration(new JobRunConfiguration());
        modelBuilder.ApplyConfiguration(new JobRunLineConfiguration());
        modelBuilder.ApplyConfiguration(new JobPauseConfiguration());
        modelBuilder.ApplyConfiguration(new MatchClockConfiguration());
        modelBuilder.ApplyConfiguration(new GenerationConfiguration());
        modelBuilder.ApplyConfiguration(new FixtureStateConfiguration());
        modelBuilder.ApplyConfiguration(new SourceHealthConfiguration());
        modelBuilder.ApplyConfiguration(new SourceFetchConfiguration());
        modelBuilder.ApplyConfiguration(new ProviderStandingConfiguration());
        modelBuilder.ApplyConfiguration(new PointDeductionConfiguration());
        SnakeCase.NameColumns(modelBuilder);
    }
}
