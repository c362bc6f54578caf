namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>What came of one setting in one scenario, not scaled to what it stands for.</summary>
/// <param name="EnergyWattHours">Import in Wh.</param>
/// <param name="PeakWatts">Mean import of the worst window in W.</param>
/// <param name="WindowCount">Whole windows that are known.</param>
/// <param name="BrokenWindowCount">Of these, above the setting's limit.</param>
/// <param name="UnservedWattHours">Energy in Wh that loads wanted while they were held off.</param>
/// <param name="MinutesOutsideComfort">Minutes outside comfort; null where nobody knows.</param>
/// <param name="SwitchCount">Changes of all relays.</param>
/// <param name="LoadCount">Relays.</param>
/// <param name="EnergyYuan">Cost of the energy.</param>
/// <param name="DemandYuanPerMonth">Fixed cost of a month, by the worst window.</param>
internal sealed record ScenarioFigures(
    double EnergyWattHours,
    double PeakWatts,
    int WindowCount,
    int BrokenWindowCount,
    double UnservedWattHours,
    double? MinutesOutsideComfort,
    int SwitchCount,
    int LoadCount,
    double EnergyYuan,
    double DemandYuanPerMonth);
