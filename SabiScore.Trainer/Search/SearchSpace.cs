namespace SabiScore.Trainer.Search;

/// <summary>What a search varies, in order.</summary>
public sealed class SearchSpace
{
    private readonly List<SearchParameter> parameters = [];

    public IReadOnlyList<SearchParameter> Parameters => parameters;

    public string Signature => string.Join("; ", parameters.Select(parameter => parameter.Signature));

    public SearchSpace Uniform(string name, double low, double high) => Add(new NumberParameter(name, low, high, Log: false, Whole: false));

    public SearchSpace LogUniform(string name, double low, double high) => Add(new NumberParameter(name, low, high, Log: true, Whole: false));

    public SearchSpace Whole(string name, int low, int high) => Add(new NumberParameter(name, low, high, Log: false, Whole: true));

    public SearchSpace LogWhole(string name, int low, int high) => Add(new NumberParameter(name, low, high, Log: true, Whole: true));

    public SearchSpace Choice(string name, params string[] choices) => Add(new ChoiceParameter(name, choices));

    /// <summary>Place of a parameter.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public int IndexOf(string name) =>
        parameters.FindIndex(parameter => parameter.Name == name) is var index and >= 0 ? index : throw new ArgumentException($"The space has no parameter {name}.", nameof(name));

    private SearchSpace Add(SearchParameter parameter)
    {
        var sound = parameter switch
        {
            NumberParameter number => number.Low <= number.High && (!number.Log || number.Low > (number.Whole ? 0.5 : 0)),
            ChoiceParameter choice => choice.Choices.Count > 0,
            _ => true,
        };
        if (!sound || parameters.Exists(other => other.Name == parameter.Name))
        {
            throw new ArgumentException($"{parameter.Signature} is not a parameter to search, or is there already.", nameof(parameter));
        }

        parameters.Add(parameter);
        return this;
    }
}
