using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Intervals;

/// <summary>
/// The intervals of one length, of every circuit and load: one that is open, and the one before it, kept until it is taken
/// or the next one ends.
/// </summary>
/// <remarks>
/// The energy of an interval is the growth of the total since the last one ended, never a sum of its own: so the intervals of
/// a circuit add up to its total, whatever the clock does.
/// </remarks>
public sealed class IntervalSeries
{
    /// <summary>Sets of sums that a series has of a circuit.</summary>
    internal const int SetsPerCircuit = 2;

    private readonly PowerBank _bank;
    private readonly PowerSums _shown = new PowerSums();
    private readonly Meter[] _meters;
    private readonly long[] _totalAtStart;
    private readonly long[] _energy;
    private readonly long[] _openShedMilliseconds;
    private readonly long[] _shedMilliseconds;
    private readonly bool[] _isWaiting;
    private readonly long[] _exportAtStart;
    private readonly long[] _export;

    // The circuits' first sets in the bank. They change places when an interval ends.
    private int _open;
    private int _ended;

    internal IntervalSeries(IntervalPeriod period, IntervalClock clock, Meter[] meters, int loadCount, PowerBank bank, int firstSet)
    {
        _bank = bank;
        _open = firstSet;
        _ended = firstSet + meters.Length;
        Period = period;
        Clock = clock;
        _meters = meters;
        _totalAtStart = new long[meters.Length];
        _energy = new long[meters.Length];
        for (int i = 0; i < meters.Length; i++)
        {
            _totalAtStart[i] = meters[i].EnergyMilliwattHours;
        }

        _openShedMilliseconds = new long[loadCount];
        _shedMilliseconds = new long[loadCount];
        _isWaiting = new bool[meters.Length + loadCount];
        _exportAtStart = new long[meters.Length];
        _export = new long[meters.Length];
        for (int i = 0; i < meters.Length; i++)
        {
            _exportAtStart[i] = meters[i].ExportMilliwattHours;
        }

        StartUtcMilliseconds = -1;
    }

    /// <summary>Which length.</summary>
    public IntervalPeriod Period { get; }

    /// <summary>Where intervals begin and end.</summary>
    public IntervalClock Clock { get; }

    /// <summary>Circuits and loads whose last interval has not been taken.</summary>
    public int WaitingCount { get; private set; }

    /// <summary>True in the scan in which an interval ended, until <see cref="IntervalBook.Close"/>.</summary>
    public bool IsDue { get; internal set; }

    /// <summary>UTC at which the ended interval began, in ms since 1970, or -1 where that is not known.</summary>
    public long StartUtcMilliseconds { get; private set; }

    /// <summary>Time in ms for which it was seen.</summary>
    public long DurationMilliseconds { get; private set; }

    /// <summary>True where it was seen whole.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>True where it is what was left of an interval when the power failed: energy only.</summary>
    public bool IsRestored { get; private set; }

    /// <summary>Energy of a circuit in the ended interval, in mWh.</summary>
    public long EnergyMilliwattHours(int circuit) => _energy[circuit];

    /// <summary>Exported energy of a circuit in the ended interval, in mWh; it adds up as the imported does.</summary>
    public long ExportMilliwattHours(int circuit) => _export[circuit];

    /// <summary>False where nothing was read of a circuit in the ended interval: its energy is not zero but unknown.</summary>
    public bool IsEnergyKnown(int circuit) =>
        _energy[circuit] != 0 || !_bank.IsInterrupted(_ended + circuit) || _bank.SampleCount(_ended + circuit) > 0;

    /// <summary>Total of a circuit at the end of the ended interval, in mWh.</summary>
    public long TotalMilliwattHours(int circuit) => _totalAtStart[circuit];

    /// <summary>Power of a circuit in the ended interval. What it gives is good until the next call.</summary>
    public PowerSums Power(int circuit)
    {
        _bank.Show(_ended + circuit, _shown);
        return _shown;
    }

    /// <summary>Time in seconds for which a load was held off in the ended interval.</summary>
    public long ShedSeconds(int load) => _shedMilliseconds[load] / 1_000;

    /// <summary>Takes the next circuit or load that waits.</summary>
    /// <returns>The circuit; or the number of circuits plus the load; -1 where none waits.</returns>
    public int TakeWaiting()
    {
        for (int i = 0; WaitingCount > 0 && i < _isWaiting.Length; i++)
        {
            if (_isWaiting[i])
            {
                _isWaiting[i] = false;
                WaitingCount--;
                return i;
            }
        }

        return -1;
    }

    /// <summary>Sets the total at which a circuit's open interval began, when a checkpoint is restored.</summary>
    public void RestoreStart(int circuit, long totalMilliwattHours) => _totalAtStart[circuit] = totalMilliwattHours;

    /// <summary>
    /// Ends what was open when the power failed, once every circuit is restored: circuits whose total has grown since wait to
    /// be taken, and the next interval begins at the restored totals.
    /// </summary>
    /// <param name="startUtcMilliseconds">UTC at which it began, or -1.</param>
    /// <param name="seenMilliseconds">Time in ms for which it was seen until the checkpoint.</param>
    public void EndRestored(long startUtcMilliseconds, long seenMilliseconds)
    {
        StartUtcMilliseconds = startUtcMilliseconds;
        DurationMilliseconds = seenMilliseconds;
        IsWhole = false;
        IsRestored = true;
        for (int i = 0; i < _meters.Length; i++)
        {
            End(i);
            _bank.Interrupt(_ended + i);
            Wait(i, _energy[i] != 0 || _export[i] != 0);
        }
    }

    /// <summary>Sets the exported total at which a circuit's open interval began, when a checkpoint is restored.</summary>
    public void RestoreExportStart(int circuit, long exportMilliwattHours) => _exportAtStart[circuit] = exportMilliwattHours;

    /// <summary>Lets the ended interval of a circuit be taken even where it holds no energy: something else is to be told of it.</summary>
    public void Await(int circuit) => Wait(circuit, true);

    /// <summary>
    /// True while anything is not taken of what a power cut has left: it is in no record yet, so a checkpoint must keep it open, or the
    /// next cut would take it.
    /// </summary>
    internal bool IsRestoredWaiting => IsRestored && WaitingCount > 0;

    /// <summary>Total in mWh from which on a circuit's energy is in no record.</summary>
    internal long TotalAtStart(int circuit) => _totalAtStart[circuit] - (IsRestoredOf(circuit) ? _energy[circuit] : 0);

    /// <summary>Exported total in mWh from which on it is in no record.</summary>
    internal long ExportAtStart(int circuit) => _exportAtStart[circuit] - (IsRestoredOf(circuit) ? _export[circuit] : 0);

    /// <summary>True while what a power cut has left of a circuit's interval is not taken.</summary>
    internal bool IsRestoredOf(int circuit) => IsRestored && _isWaiting[circuit];

    /// <summary>Adds what the circuit's own set has.</summary>
    internal void Add(int circuit) => _bank.Add(_open + circuit, circuit);

    internal void AddShed(int load, long milliseconds) => _openShedMilliseconds[load] += milliseconds;

    internal void Close()
    {
        IsDue = false;
        IsRestored = false;
        IsWhole = Clock.WasWhole;
        StartUtcMilliseconds = Clock.WasPhaseKnown ? Clock.EndedStartUtcMilliseconds : -1;
        DurationMilliseconds = Clock.EndedDurationMilliseconds;
        int ended = _open;
        _open = _ended;
        _ended = ended;
        for (int i = 0; i < _meters.Length; i++)
        {
            _bank.Clear(_open + i);
            End(i);
            Wait(i, true);
        }

        for (int i = 0; i < _shedMilliseconds.Length; i++)
        {
            _shedMilliseconds[i] = _openShedMilliseconds[i];
            _openShedMilliseconds[i] = 0;
            Wait(_meters.Length + i, true);
        }
    }

    private void End(int circuit)
    {
        long total = _meters[circuit].EnergyMilliwattHours;
        _energy[circuit] = total - _totalAtStart[circuit];
        _totalAtStart[circuit] = total;
        long exported = _meters[circuit].ExportMilliwattHours;
        _export[circuit] = exported - _exportAtStart[circuit];
        _exportAtStart[circuit] = exported;
    }

    private void Wait(int index, bool isWaiting)
    {
        if (isWaiting != _isWaiting[index])
        {
            _isWaiting[index] = isWaiting;
            WaitingCount += isWaiting ? 1 : -1;
        }
    }
}
