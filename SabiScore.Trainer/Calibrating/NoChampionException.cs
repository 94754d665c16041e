namespace SabiScore.Trainer.Calibrating;

/// <summary>There is no model whose forecasts could be calibrated.</summary>
internal sealed class NoChampionException() : Exception("There is no champion yet.");
