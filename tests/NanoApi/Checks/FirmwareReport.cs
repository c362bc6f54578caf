using Zibo.EdgeCtl.NanoApi.Compiling;

namespace Zibo.EdgeCtl.NanoApi.Checks;

/// <summary>What came of a check.</summary>
/// <param name="ProjectCount">Projects that could be read.</param>
/// <param name="SourceCount">Sources that they list.</param>
/// <param name="Tables">What each assembly that compiled takes of the device's tables, by its name.</param>
/// <param name="Findings">What is wrong; empty when the device can take the firmware.</param>
public sealed record FirmwareReport(int ProjectCount, int SourceCount, IReadOnlyDictionary<string, DeviceTables> Tables, IReadOnlyList<Finding> Findings);
