namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>What an assembly of the firmware has, in the measure of the device.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeCount">Types.</param>
/// <param name="MethodCount">Methods.</param>
/// <param name="FieldCount">Fields, constants left out.</param>
/// <param name="CodeBytes">Bytes of code.</param>
/// <param name="TextBytes">Bytes of names and literals, each counted once.</param>
public sealed record LinkedAssembly(string Name, int TypeCount, int MethodCount, int FieldCount, int CodeBytes, int TextBytes);
