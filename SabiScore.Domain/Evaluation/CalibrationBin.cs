namespace SabiScore.Domain.Evaluation;

/// <summary>One point of a calibration curve: forecasts of about one probability, and how often they came true.</summary>
/// <param name="From">Least probability in the bin, 0..1.</param>
/// <param name="To">Upper end, excluded but in the last bin, 0..1.</param>
/// <param name="Count">Forecasts of single outcomes in it.</param>
/// <param name="MeanForecast">Their mean probability; NaN where there are none.</param>
/// <param name="ObservedShare">Share that happened; NaN where there are none.</param>
public sealed record CalibrationBin(double From, double To, int Count, double MeanForecast, double ObservedShare);
