using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SabiScore.Trainer.Tuning;

/// <summary>Tuned parameters as a file for people and for trainings: JSON. It is whole or it is not there: what replaces it is written beside it first.</summary>
public static class TunedFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public static void Write(string path, TunedParameters tuned)
    {
        File.WriteAllText(path + ".new", ToJson(tuned));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>What such a file holds.</summary>
    public static string ToJson(TunedParameters tuned) => JsonSerializer.Serialize(tuned, Json) + "\n";

    /// <exception cref="TunedParametersException">There is no such file, or it holds no parameters of this program's members; the message says what is wrong.</exception>
    public static TunedParameters Read(string path)
    {
        try
        {
            var tuned = JsonSerializer.Deserialize<TunedParameters>(File.ReadAllText(path), Json) ?? throw new TunedParametersException("It is empty.");
            TunedLearners.Check(tuned);
            return tuned;
        }
        catch (Exception exception) when (exception is TunedParametersException or JsonException or IOException or UnauthorizedAccessException)
        {
            throw new TunedParametersException($"{path} cannot be used: {exception.Message}");
        }
    }
}
