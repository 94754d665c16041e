using Microsoft.Extensions.Options;
using SabiScore.Data.Caching;
using SabiScore.Trainer.Calibrating;

namespace SabiScore.Trainer.Training;

/// <summary>Everything that trainings own.</summary>
internal static class TrainingRegistration
{
    public static void AddTraining(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<TrainingQueueOptions>().BindConfiguration(TrainingQueueOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TrainingQueueOptions>, TunedFileValidator>();
        builder.Services.AddSingleton<TrainingMetrics>();
        builder.Services.AddSingleton<TrainingJournal>();
        builder.Services.AddSingleton<TrainingQueue>();
        builder.Services.AddSingleton<ModelShelf>();
        builder.Services.AddGenerations();
        builder.Services.AddSingleton<CalibrationWork>();
        builder.Services.AddSingleton<RunCalls>();
        builder.Services.AddSingleton<TrainingReader>();
        builder.Services.AddSingleton<ITrainingWork, ForecastTraining>();
        builder.Services.AddHostedService<TrainingRunner>();
        builder.Services.AddHostedService<LostTrainings>();
        builder.Services.AddGrpc();
        builder.Services.AddGrpcReflection();
    }

    public static void MapTraining(this WebApplication app)
    {
        app.MapGrpcService<TrainingService>();
        app.MapGrpcReflectionService();
    }
}
