using System;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// What a writer or a reader remembers of the batches of a page, in two arrays: on the device each field of an object takes
/// twelve bytes and each object twelve more, a number in an array takes its own.
/// </summary>
internal sealed class BatchMemory
{
    private readonly long[] _keptLarge;
    private readonly int[] _keptSmall;

    /// <summary>Allocates all that is ever needed.</summary>
    /// <param name="circuitCount">The most circuits that a page names.</param>
    /// <param name="loadCount">Loads.</param>
    /// <param name="waterMeterCount">Water meters.</param>
    /// <param name="canGoBack">True for a writer: a reader never goes on behind what it could not read.</param>
    public BatchMemory(int circuitCount, int loadCount, int waterMeterCount, bool canGoBack)
    {
        Large = new long[LargeCount(circuitCount, waterMeterCount)];
        Small = new int[SmallCount(circuitCount, loadCount, waterMeterCount)];
        _keptLarge = new long[canGoBack ? Large.Length : 0];
        _keptSmall = new int[canGoBack ? Small.Length : 0];
    }

    /// <summary>The numbers of 64 bits: see <see cref="LargePlace"/>.</summary>
    public long[] Large { get; }

    /// <summary>The numbers of 32 bits: see <see cref="SmallPlace"/>.</summary>
    public int[] Small { get; }

    /// <summary>True where the numbers of a page have a place.</summary>
    public bool Holds(int circuitCount, int loadCount, int waterMeterCount) =>
        LargeCount(circuitCount, waterMeterCount) <= Large.Length
        && SmallCount(circuitCount, loadCount, waterMeterCount) <= Small.Length;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(Large, 0, Large.Length);
        Array.Clear(Small, 0, Small.Length);
    }

    /// <summary>Keeps what <see cref="GoBack"/> goes back to.</summary>
    public void Keep()
    {
        Array.Copy(Large, _keptLarge, _keptLarge.Length);
        Array.Copy(Small, _keptSmall, _keptSmall.Length);
    }

    /// <summary>Forgets all since <see cref="Keep"/>.</summary>
    public void GoBack()
    {
        Array.Copy(_keptLarge, Large, _keptLarge.Length);
        Array.Copy(_keptSmall, Small, _keptSmall.Length);
    }

    private static int LargeCount(int circuitCount, int waterMeterCount) =>
        LargePlace.FirstCircuit + (circuitCount * LargePlace.PerCircuit) + (waterMeterCount * LargePlace.PerWaterMeter);

    private static int SmallCount(int circuitCount, int loadCount, int waterMeterCount) =>
        SmallPlace.FirstCircuit + (circuitCount * SmallPlace.PerCircuit) + loadCount
        + (waterMeterCount * SmallPlace.PerWaterMeter);
}
