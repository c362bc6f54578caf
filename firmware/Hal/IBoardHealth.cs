namespace Zibo.EdgeCtl.Hal;

/// <summary>What a board knows of its own memory. Reading it takes no time: the scan does.</summary>
public interface IBoardHealth
{
    /// <summary>Bytes that the heap of the program had free when it was last measured, or -1 where that is not known.</summary>
    long FreeManagedBytes { get; }

    /// <summary>Bytes that drivers and sockets have free, or -1 where that is not known.</summary>
    long FreeNativeBytes { get; }
}
