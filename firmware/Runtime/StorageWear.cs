using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>How fast the checkpoints use up the store, against the years that it shall last.</summary>
/// <remarks>
/// Both counts are part of the checkpoint: writes, refused ones included, and seconds of operation, which needs no UTC. One
/// hundredth of the endurance is free, for commissioning; from there on the writes may not be ahead of the years.
/// </remarks>
public sealed class StorageWear
{
    private const long SecondsPerYear = 31_557_600;
    private const long SecondsPerDay = 86_400;
    private const int FreeFraction = 100;

    private readonly long _enduranceWrites;
    private readonly long _lifeSeconds;

    /// <summary>Takes the budget.</summary>
    public StorageWear(CheckpointOptions options)
    {
        _enduranceWrites = options.EnduranceWrites;
        _lifeSeconds = options.LifeYears * SecondsPerYear;
    }

    /// <summary>Part of the endurance that is used, in thousandths.</summary>
    public long Permille(long writeCount) => writeCount * 1_000 / _enduranceWrites;

    /// <summary>True where the writes are ahead of the years, or the endurance is used up.</summary>
    public bool IsOverBudget(long writeCount, long runSeconds) =>
        writeCount >= _enduranceWrites
        || writeCount > (_enduranceWrites / FreeFraction) + (_enduranceWrites * (runSeconds / SecondsPerDay) / (_lifeSeconds / SecondsPerDay));

    /// <summary>Years from commissioning to the end of the endurance at the rate so far; -1 on the first day, which tells nothing.</summary>
    public long LifeYears(long writeCount, long runSeconds) =>
        runSeconds < SecondsPerDay || writeCount == 0
            ? -1
            : _enduranceWrites * (runSeconds / SecondsPerDay) / writeCount * SecondsPerDay / SecondsPerYear;
}
