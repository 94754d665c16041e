using SabiScore.Trainer.Training;

namespace SabiScore.Trainer.Searches;

/// <summary>Everything that searches own; they run on the queue of the trainings.</summary>
internal static class SearchRegistration
{
    public static void AddSearches(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SearchOptions>().BindConfiguration(SearchOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<SearchCalls>();
        builder.Services.AddSingleton<FoundParameters>();
        builder.Services.AddKeyedSingleton<ITrainingWork, SearchWork>(TrainingScope.Search);
    }
}
