namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>How to replay recorded data.</summary>
/// <param name="DataName">Name of the data file for messages and the report.</param>
/// <param name="MapName">Name of the map file for messages.</param>
/// <param name="LimitWatts">Mean import in W that no window may exceed.</param>
/// <param name="WindowSeconds">Length of a window in s.</param>
public sealed record ReplayOptions(string DataName, string MapName, int LimitWatts, int WindowSeconds = 900);
