namespace Zibo.EdgeCtl.Runtime;

/// <summary>The input of one circuit, whatever it counts or measures, and where its readings are staged.</summary>
internal abstract class InputChannel
{
    /// <summary>True where a fault is stated of it. A field, since every scan looks at it.</summary>
    internal bool HasFailed;

    /// <summary>True where the last reading succeeded, and is staged; means something only after <see cref="TrySample"/> gave false.</summary>
    internal bool IsRead { get; private protected set; }

    /// <summary>Reads and stages.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    /// <returns>True where that is all, as in nearly every scan: read, and well before. False where there may be something to state.</returns>
    internal abstract bool TrySample(long nowMilliseconds);

    /// <summary>Stages that the input could not be read.</summary>
    internal abstract void StageFailure();

    /// <summary>States what there is beside that the input can be read or not.</summary>
    internal virtual void StateFaults(long nowMilliseconds)
    {
    }
}
