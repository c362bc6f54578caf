namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A pulse meter as its plate says it.</summary>
/// <param name="ImpulsesPerKilowattHour">Meter constant.</param>
/// <param name="RatioNumerator">Primary current of the transformers, 1 without.</param>
/// <param name="RatioDenominator">Secondary current of the transformers, 1 without.</param>
public sealed record MeterAnswer(int ImpulsesPerKilowattHour, int RatioNumerator, int RatioDenominator);
