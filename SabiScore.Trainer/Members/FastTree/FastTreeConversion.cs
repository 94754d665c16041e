using Microsoft.ML.Trainers.FastTree;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members.FastTree;

/// <summary>Takes trees out of ML.NET's public containers: left where at most the threshold, a negative child is the complement of a leaf.</summary>
internal static class FastTreeConversion
{
    internal static void AddTo<T>(TreeEnsemble<T> ensemble, Imputation imputation, TreeEnsembleBuilder builder, int output, double scale)
        where T : RegressionTreeBase
    {
        builder.AddBias(output, ensemble.Bias * scale);
        for (var i = 0; i < ensemble.Trees.Count; i++)
        {
            builder.Add(output, Nodes(ensemble.Trees[i], imputation), ensemble.TreeWeights[i] * scale);
        }
    }

    private static TreeNode[] Nodes(RegressionTreeBase tree, Imputation imputation)
    {
        var splits = tree.NumberOfNodes;
        if (splits == 0)
        {
            return [TreeNode.Leaf(tree.LeafValues.Count > 0 ? tree.LeafValues[0] : 0)];
        }

        int Child(int child) => child >= 0 ? child : splits + ~child;
        var nodes = new TreeNode[splits + tree.NumberOfLeaves];
        for (var i = 0; i < splits; i++)
        {
            if (tree.CategoricalSplitFlags[i])
            {
                throw new LearnerException("FastTree: categorical splits are not used here.");
            }

            nodes[i] = imputation.Fold(tree.NumericalSplitFeatureIndexes[i], tree.NumericalSplitThresholds[i], Child(tree.LeftChild[i]), Child(tree.RightChild[i]));
        }

        for (var i = 0; i < tree.NumberOfLeaves; i++)
        {
            nodes[splits + i] = TreeNode.Leaf(tree.LeafValues[i]);
        }

        return nodes;
    }
}
