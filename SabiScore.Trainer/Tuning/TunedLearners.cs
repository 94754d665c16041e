using SabiScore.Domain.Features;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tuning;

/// <summary>The tree members with tuned parameters in place of the fixed ones, where there are any.</summary>
public static class TunedLearners
{
    /// <exception cref="TunedParametersException">They are not those of this program's members.</exception>
    public static IReadOnlyList<IRegressionLearner> LineMove(TreeParameters standards, TunedParameters? tuned)
    {
        var own = FixedLearners.LineMoveOf(standards);
        if (tuned is null)
        {
            return own;
        }

        Check(tuned);
        return [.. own.Select(standard => tuned.Members.FirstOrDefault(member => member.Name == standard.Name && member.Use) is { } member ? Of(member) : standard)];
    }

    /// <summary>Fails with every fault there is: another form or schema, a member or parameter that does not exist, is missing, or has no such value.</summary>
    public static void Check(TunedParameters tuned)
    {
        string[] faults = [.. Faults(tuned)];
        if (faults.Length > 0)
        {
            throw new TunedParametersException(string.Join(" ", faults));
        }
    }

    internal static IReadOnlyDictionary<string, string> Write(SearchSpace space, IReadOnlyList<double> values) =>
        space.Parameters.Select((parameter, i) => (parameter.Name, Text: parameter.Exact(values[i]))).ToDictionary(entry => entry.Name, entry => entry.Text);

    private static IRegressionLearner Of(TunedMember tuned)
    {
        var member = TunableMembers.All.First(member => member.Name == tuned.Name);
        return member.Learner(new Candidate(member.Space, [.. member.Space.Parameters.Select(parameter => parameter.TryRead(tuned.Parameters[parameter.Name], out var value) ? value : double.NaN)]));
    }

    private static IEnumerable<string> Faults(TunedParameters tuned)
    {
        if (tuned.Form != TunedParameters.Current)
        {
            yield return $"Form {tuned.Form} is not {TunedParameters.Current}.";
        }

        if (tuned.SchemaId != FeatureCatalog.SchemaId)
        {
            yield return $"They were searched with feature schema {tuned.SchemaId}; this program has {FeatureCatalog.SchemaId}: search again.";
        }

        foreach (var twice in tuned.Members.GroupBy(member => member.Name).Where(group => group.Count() > 1))
        {
            yield return $"{twice.Key} is there {twice.Count()} times.";
        }

        foreach (var fault in tuned.Members.SelectMany(Faults))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Faults(TunedMember tuned)
    {
        if (TunableMembers.All.FirstOrDefault(member => member.Name == tuned.Name) is not { } member)
        {
            yield return $"There is no member {tuned.Name} to tune, only {string.Join(", ", TunableMembers.All.Select(known => known.Name))}.";
            yield break;
        }

        foreach (var unknown in tuned.Parameters.Keys.Except(member.Space.Parameters.Select(parameter => parameter.Name)))
        {
            yield return $"{tuned.Name} has no parameter {unknown}, only {string.Join(", ", member.Space.Parameters.Select(parameter => parameter.Name))}.";
        }

        foreach (var parameter in member.Space.Parameters)
        {
            if (!tuned.Parameters.TryGetValue(parameter.Name, out var text))
            {
                yield return $"{tuned.Name} lacks {parameter.Name}.";
            }
            else if (!parameter.TryRead(text ?? "", out _))
            {
                yield return $"{tuned.Name}: {parameter.Name} cannot be {text} ({parameter.Signature}).";
            }
        }
    }
}
