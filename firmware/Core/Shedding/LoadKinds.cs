namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>What follows from a <see cref="LoadKind"/> for those who switch it.</summary>
public static class LoadKinds
{
    /// <summary>True for kinds with a compressor, which short cycling destroys.</summary>
    public static bool IsCompressor(LoadKind kind) => kind == LoadKind.Chiller || kind == LoadKind.HeatPump;
}
