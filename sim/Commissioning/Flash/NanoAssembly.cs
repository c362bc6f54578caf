namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>One assembly of .NET nanoFramework, in an application image or as a board tells it.</summary>
/// <param name="Name">Its name; null where the image takes it from a table of the interpreter's own.</param>
/// <param name="Version">Four numbers joined by points.</param>
/// <param name="NativeChecksum">Checksum over the methods that the interpreter must bring; 0 where there are none.</param>
public sealed record NanoAssembly(string? Name, string Version, uint NativeChecksum);
