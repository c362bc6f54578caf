using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>One record of the controller's why-log, see <see cref="WhyLog"/> for its bytes.</summary>
public sealed record WhyRecord
{
    /// <summary>Number since start-up, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Monotonic time in ms.</summary>
    public required long MonotonicMilliseconds { get; init; }

    /// <summary>UTC in ms since 1970; 0 where the controller did not know it.</summary>
    public required long UtcMilliseconds { get; init; }

    /// <summary>
    /// Reduction that keeps the tightest window if it is made now and held, beside what this decision took, in W; negative where
    /// there is room.
    /// </summary>
    public required int RequiredWatts { get; init; }

    /// <summary>What the import may still grow by, in W.</summary>
    public required int RiskWatts { get; init; }

    /// <summary>Estimated import in W.</summary>
    public required int PowerWatts { get; init; }

    /// <summary>Mean in W that the fixed window heads for.</summary>
    public required int ProjectedWatts { get; init; }

    /// <summary>Limit in W.</summary>
    public required int LimitWatts { get; init; }

    /// <summary>Rest of the tightest window in ms.</summary>
    public required int TightestMilliseconds { get; init; }

    /// <summary>What the limiter was doing.</summary>
    public required DemandPhase Phase { get; init; }

    /// <summary>The loads in the order of the site.</summary>
    public required IReadOnlyList<WhyLoad> Loads { get; init; }

    /// <summary>False where the site meter was unknown: required reduction and projection are then both written as 0.</summary>
    public bool HasForecast => RequiredWatts != 0 || ProjectedWatts != 0;

    /// <summary>Reads the record that begins at a place in some bytes; whether it makes sense is <see cref="WhyCheck"/>'s to say.</summary>
    /// <param name="bytes">Bytes that hold it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="recordBytes">Its length, one of the two of <see cref="WhyLog"/>.</param>
    public static WhyRecord Decode(byte[] bytes, int start, int recordBytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ByteReader reader = new(bytes, start, start + recordBytes);
        int number = reader.ReadInt32();
        long monotonic = reader.ReadInt64();
        long utc = reader.ReadInt64();
        int[] numbers = new int[6];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.ReadInt32();
        }

        DemandPhase phase = (DemandPhase)reader.ReadByte();
        int count = Math.Min((int)reader.ReadByte(), WhyLog.MaximumLoads);
        int off = reader.ReadUInt16();
        int switched = reader.ReadUInt16();
        WhyLoad[] loads = new WhyLoad[count];
        for (int i = 0; i < count; i++)
        {
            int? level = recordBytes == WhyLog.LevelRecordBytes ? bytes[start + WhyLog.RecordBytes + i] : null;
            loads[i] = new WhyLoad((off >> i & 1) != 0, (switched >> i & 1) != 0, (DecisionReason)reader.ReadByte(), level);
        }

        return new WhyRecord
        {
            Number = number,
            MonotonicMilliseconds = monotonic,
            UtcMilliseconds = utc,
            RequiredWatts = numbers[0],
            RiskWatts = numbers[1],
            PowerWatts = numbers[2],
            ProjectedWatts = numbers[3],
            LimitWatts = numbers[4],
            TightestMilliseconds = numbers[5],
            Phase = phase,
            Loads = loads,
        };
    }
}
