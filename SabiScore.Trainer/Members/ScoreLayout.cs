namespace SabiScore.Trainer.Members;

/// <summary>How a library lays out scores of rows × outcomes.</summary>
internal enum ScoreLayout
{
    /// <summary>All rows of the first outcome, then all of the second (LightGBM).</summary>
    ClassMajor,

    /// <summary>All outcomes of the first row, then those of the second (XGBoost).</summary>
    RowMajor,
}
