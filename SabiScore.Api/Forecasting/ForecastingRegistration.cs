namespace SabiScore.Api.Forecasting;

/// <summary>Everything that forecasting owns.</summary>
internal static class ForecastingRegistration
{
    public static void AddForecasting(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ForecastOptions>().BindConfiguration(ForecastOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ForecastingMetrics>();
        builder.Services.AddSingleton<ServingModel>();
        builder.Services.AddSingleton<HistoryKeeper>();
        builder.Services.AddSingleton<ModelIntake>();
        builder.Services.AddSingleton<HistoryIntake>();
        builder.Services.AddSingleton<LiveCalibrations>();
        builder.Services.AddSingleton<Forecaster>();
        builder.Services.AddHostedService<ForecastingWatch>();
        builder.Services.AddGrpc();
        builder.Services.AddGrpcReflection();
    }

    public static void MapForecasting(this WebApplication app)
    {
        app.MapGrpcService<ForecastsGrpcService>();
        app.MapGrpcReflectionService();
    }
}
