using System.Globalization;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members.LightGbm;

/// <summary>
/// Reads the trees of LightGBM's text format. A split is "at most" in double. Its decision type is a set of bits: 1 categorical, 2 missing goes left,
/// 4 and 8 the kind of missing: none (a column without NaN in training: NaN counts as 0), zero (not used here), or NaN.
/// </summary>
internal static class LightGbmText
{
    /// <param name="text">The model.</param>
    /// <param name="builder">Receives the trees.</param>
    /// <param name="output">Output of a tree by its place in the model.</param>
    internal static void AddTo(string text, TreeEnsembleBuilder builder, Func<int, int> output)
    {
        Dictionary<string, string>? tree = null;
        var count = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("Tree=", StringComparison.Ordinal) || line.StartsWith("end of trees", StringComparison.Ordinal))
            {
                if (tree is not null)
                {
                    builder.Add(output(count++), Nodes(tree));
                }

                tree = [];
                if (line[0] == 'e')
                {
                    return;
                }
            }
            else if (tree is not null && line.IndexOf('=') is > 0 and var equals)
            {
                tree[line[..equals].ToString()] = line[(equals + 1)..].ToString();
            }
        }

        throw new LearnerException("LightGBM: the model text has no end.");
    }

    private static TreeNode[] Nodes(Dictionary<string, string> tree)
    {
        var leafValues = Numbers(tree["leaf_value"]);
        if (leafValues.Length == 1)
        {
            return [TreeNode.Leaf(leafValues[0])];
        }

        var (columns, thresholds, decisions) = (Numbers(tree["split_feature"]), Numbers(tree["threshold"]), Numbers(tree["decision_type"]));
        var (left, right) = (Numbers(tree["left_child"]), Numbers(tree["right_child"]));
        var splits = columns.Length;
        int Child(double child) => child >= 0 ? (int)child : splits + ~(int)child;
        var nodes = new TreeNode[splits + leafValues.Length];
        for (var i = 0; i < splits; i++)
        {
            nodes[i] = TreeNode.SplitAtMost((int)columns[i], thresholds[i], MissingGoesLeft((int)decisions[i], thresholds[i]), Child(left[i]), Child(right[i]));
        }

        for (var i = 0; i < leafValues.Length; i++)
        {
            nodes[splits + i] = TreeNode.Leaf(leafValues[i]);
        }

        return nodes;
    }

    private static bool MissingGoesLeft(int decision, double threshold) => (decision & 1, (decision >> 2) & 3) switch
    {
        (1, _) => throw new LearnerException("LightGBM: categorical splits are not used here."),
        (_, 0) => threshold >= 0,
        (_, 2) => (decision & 2) != 0,
        _ => throw new LearnerException("LightGBM: zero as missing is not used here."),
    };

    private static double[] Numbers(string list) => Array.ConvertAll(list.Split(' ', StringSplitOptions.RemoveEmptyEntries), Number);

    // A threshold of "inf" parts what is known from what is missing.
    private static double Number(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
