namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>How often a simulated controller scans.</summary>
public enum ScanPace
{
    /// <summary>Once a scan period of the site, as the device does.</summary>
    EveryScan,

    /// <summary>
    /// Once a scan period while a window or a load hangs on it, at most once a minute else; see <see cref="Stride"/>. For plants that
    /// are the same however time is cut into steps, as <see cref="Plant.OfficePlant"/> is.
    /// </summary>
    Adaptive,
}
