using System.Globalization;
using System.Text.Json;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members.XGBoost;

/// <summary>Reads the trees of XGBoost's JSON format. A split is "below" in float32; the leaf values are in the same list as the thresholds.</summary>
internal static class XGBoostJson
{
    /// <param name="json">The model.</param>
    /// <param name="outputs">How many outputs it has.</param>
    internal static TreeEnsemble Read(byte[] json, int outputs)
    {
        var builder = new TreeEnsembleBuilder(outputs);
        for (var output = 0; output < outputs; output++)
        {
            builder.AddBias(output, BaseScore(json));
        }

        AddTo(json, builder, tree => tree);
        return builder.Build();
    }

    /// <summary>The constant that the library adds to every output.</summary>
    internal static double BaseScore(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var text = document.RootElement.GetProperty("learner").GetProperty("learner_model_param").GetProperty("base_score").GetString();
        return double.Parse(text!, CultureInfo.InvariantCulture);
    }

    /// <param name="json">The model.</param>
    /// <param name="builder">Receives the trees.</param>
    /// <param name="output">Output of a tree by the output the model gives it.</param>
    internal static void AddTo(byte[] json, TreeEnsembleBuilder builder, Func<int, int> output)
    {
        using var document = JsonDocument.Parse(json);
        var model = document.RootElement.GetProperty("learner").GetProperty("gradient_booster").GetProperty("model");
        var outputs = model.GetProperty("tree_info").EnumerateArray();
        foreach (var tree in model.GetProperty("trees").EnumerateArray())
        {
            outputs.MoveNext();
            builder.Add(output(outputs.Current.GetInt32()), Nodes(tree));
        }
    }

    private static TreeNode[] Nodes(JsonElement tree)
    {
        var (left, right) = (Ints(tree, "left_children"), Ints(tree, "right_children"));
        var (columns, conditions) = (Ints(tree, "split_indices"), tree.GetProperty("split_conditions").EnumerateArray().Select(number => number.GetSingle()).ToArray());
        var missingLeft = tree.GetProperty("default_left").EnumerateArray().Select(flag => flag.ValueKind == JsonValueKind.Number ? flag.GetInt32() != 0 : flag.GetBoolean()).ToArray();
        var nodes = new TreeNode[left.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = left[i] < 0
                ? TreeNode.Leaf(conditions[i])
                : TreeNode.SplitBelow(columns[i], conditions[i], missingLeft[i], left[i], right[i]);
        }

        return nodes;
    }

    private static int[] Ints(JsonElement tree, string name) => [.. tree.GetProperty(name).EnumerateArray().Select(number => number.GetInt32())];
}
