using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>What outlives a restart of the schedules: what commands want of them, and what their zones have taught. The scan alone uses it.</summary>
/// <remarks>
/// In a record: <see cref="ScheduleOrders"/> | 1 count | count x (4 CRC-32 of the schedule's name, 2 seconds a kelvin of heating, 2 of cooling)
/// </remarks>
public sealed class ScheduleMemory
{
    /// <summary>Most schedules of a site.</summary>
    public const int MaximumSchedules = 8;

    /// <summary>Most bytes in a record.</summary>
    public const int MaximumBytes = ScheduleOrders.MaximumBytes + 1 + (MaximumSchedules * 8);

    private readonly int[] _nameCrcs;
    private readonly StartRates[] _rates;
    private int _learnedCount;

    /// <summary>Begins without orders, with what zones take that nothing is known of.</summary>
    public ScheduleMemory(ScheduleConfiguration[] schedules)
    {
        Orders = new ScheduleOrders(schedules);
        _nameCrcs = new int[schedules.Length];
        _rates = new StartRates[schedules.Length];
        for (int i = 0; i < _rates.Length; i++)
        {
            _nameCrcs[i] = (int)Crc32.OfName(schedules[i].Id);
            _rates[i] = new StartRates();
        }
    }

    /// <summary>What commands want.</summary>
    public ScheduleOrders Orders { get; }

    /// <summary>What a zone has taught.</summary>
    /// <param name="schedule">Index of its schedule.</param>
    public StartRates RatesOf(int schedule) => _rates[schedule];

    /// <summary>True once after something was learned: it wants to be written.</summary>
    public bool TakeLearned()
    {
        int count = 0;
        for (int i = 0; i < _rates.Length; i++)
        {
            count += _rates[i].LearnedCount;
        }

        bool hasLearned = count != _learnedCount;
        _learnedCount = count;
        return hasLearned;
    }

    /// <summary>Appends it to a record.</summary>
    public void Write(ByteWriter writer)
    {
        Orders.Write(writer);
        writer.WriteByte(_rates.Length);
        for (int i = 0; i < _rates.Length; i++)
        {
            writer.WriteInt32(_nameCrcs[i]);
            writer.WriteUInt16(_rates[i].HeatingSecondsPerKelvin);
            writer.WriteUInt16(_rates[i].CoolingSecondsPerKelvin);
        }
    }

    /// <summary>Takes it from a record; what is of schedules that the site no longer has is left out.</summary>
    public void Restore(ByteReader reader)
    {
        Orders.Restore(reader);
        int count = reader.ReadByte();
        for (int i = 0; i < count && !reader.HasFailed; i++)
        {
            int crc = reader.ReadInt32();
            int heating = reader.ReadUInt16();
            int cooling = reader.ReadUInt16();
            for (int j = 0; j < _rates.Length && !reader.HasFailed; j++)
            {
                if (_nameCrcs[j] == crc)
                {
                    _rates[j].Restore(heating, cooling);
                }
            }
        }
    }
}
