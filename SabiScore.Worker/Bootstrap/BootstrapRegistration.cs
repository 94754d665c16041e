using SabiScore.Data.Import;
using SabiScore.Data.Sources.FootballDataCoUk.Download;
using SabiScore.Protos.Forecasts.V1;
using SabiScore.Protos.Trainer.V1;
using SabiScore.ServiceDefaults.Calls;
using SabiScore.Worker.Clock;
using SabiScore.Worker.Forecasting;
using SabiScore.Worker.Import;
using SabiScore.Worker.Odds;
using SabiScore.Worker.Performance;
using SabiScore.Worker.Training;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Bootstrap;

/// <summary>What the way up and the jobs are made of.</summary>
internal static class BootstrapRegistration
{
    public static void AddBootstrap(this IHostApplicationBuilder builder)
    {
        builder.AddChecked<BootstrapOptions>(BootstrapOptions.SectionName);
        builder.AddChecked<MatchClockOptions>(MatchClockOptions.SectionName);
        builder.AddChecked<ImportOptions>(ImportOptions.SectionName);
        builder.AddChecked<ValueBetSettings>(ValueBetSettings.SectionName);
        builder.AddServiceClient<TrainerService.TrainerServiceClient>("trainer");
        builder.AddServiceClient<ForecastsService.ForecastsServiceClient>("api");
        builder.Services.AddMatchImport();
        builder.Services.AddSingleton<ClockSetting>();
        builder.Services.AddFootballDataCoUk();
        builder.Services.AddOdds();
        builder.Services.AddSingleton<FolderImport>();
        builder.Services.AddSingleton<SiteImport>();
        builder.Services.AddSingleton<DemoImport>();
        builder.Services.AddSingleton<FirstData>();
        builder.Services.AddSingleton<TrainerClient>();
        builder.Services.AddSingleton<RetrainRun>();
        builder.Services.AddSingleton<CalibrateRun>();
        builder.Services.AddSingleton<ForecastCollector>();
        builder.Services.AddSingleton<BetBook>();
        builder.Services.AddSingleton<ValueBetAlerts>();
        builder.Services.AddSingleton<ValueBetRun>();
        builder.Services.AddSingleton<SettlementRun>();
        builder.Services.AddSingleton<RecordedForecasts>();
        builder.Services.AddSingleton<PerformanceRun>();
        builder.Services.AddSingleton<BootstrapPipeline>();
        builder.Services.AddHostedService<BootstrapService>();
    }

    private static void AddChecked<TOptions>(this IHostApplicationBuilder builder, string section)
        where TOptions : class =>
        builder.Services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
