namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>What electricity costs. Any number of threads may ask.</summary>
internal interface ICostModel
{
    /// <summary>What the energy of a window costs.</summary>
    /// <param name="startUtcMilliseconds">Start of the window, UTC in ms since 1970.</param>
    /// <param name="kilowattHours">The energy.</param>
    double EnergyYuan(long startUtcMilliseconds, double kilowattHours);

    /// <summary>The fixed part of a month.</summary>
    /// <param name="peakWatts">Its highest demand in W.</param>
    double DemandYuan(double peakWatts);
}
