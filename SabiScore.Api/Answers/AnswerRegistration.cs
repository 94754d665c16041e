using System.Text.Json.Serialization;
using SabiScore.Data.Live;

namespace SabiScore.Api.Answers;

/// <summary>How answers are written.</summary>
internal static class AnswerRegistration
{
    public static void AddAnswers(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DataStamps>();
        builder.Services.AddLiveMatches();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
    }
}
