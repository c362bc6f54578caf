using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The dial readings of all circuits. Entered from any thread, compared in the scan.</summary>
public sealed class ReadingDesk
{
    /// <summary>A drift of more than this many thousandths is a fault, where it is also more than the pulses' grain.</summary>
    public const int AllowedDriftPermille = 20;

    // Reading and scan are not of the same moment, and the dial's last digit is read by eye.
    private const int GrainPulses = 2;
    private const long GrainMilliwattHours = 100_000;

    private readonly MeterBank _meters;
    private readonly FaultRegister _faults;

    // By circuit: what its pulses stand for, where any circuit has a ratio; null else.
    private readonly int[] _numerators;
    private readonly int[] _denominators;

    // By circuit, null until any was read; one that nobody has read yet has none. It is made by whoever enters a reading, before the scan takes it.
    private DialLedger[] _ledgers;
    private readonly DialLedger _unread = new DialLedger(1, 1);
    private readonly ReadingInbox _inbox = new ReadingInbox();
    private int _takenCircuit = -1;

    /// <summary>Makes a desk; its ledgers are made by readings, and by the record of an earlier start.</summary>
    public ReadingDesk(SiteConfiguration site, MeterBank meters, FaultRegister faults)
    {
        _meters = meters;
        _faults = faults;
        for (int i = 0; i < meters.Count; i++)
        {
            PulseMeterOptions pulse = site.Circuits[i].Pulse;
            if (site.Circuits[i].MeterKind == MeterKind.Pulse && pulse.RatioNumerator != pulse.RatioDenominator)
            {
                _numerators = _numerators ?? new int[meters.Count];
                _denominators = _denominators ?? new int[meters.Count];
                _numerators[i] = pulse.RatioNumerator;
                _denominators[i] = pulse.RatioDenominator;
            }
        }
    }

    /// <summary>The circuit whose reading this scan took, or -1.</summary>
    public int TakenCircuit => _takenCircuit;

    /// <summary>The ledger of a circuit; an empty one where it was never read.</summary>
    public DialLedger At(int circuit) => _ledgers == null ? _unread : _ledgers[circuit] ?? _unread;

    /// <summary>Makes the ledger of a circuit where it has none: for threads that bring readings, since the scan allocates nothing.</summary>
    /// <param name="circuit">Index of the circuit; nothing happens where there is none.</param>
    public void Prepare(int circuit)
    {
        if (circuit < 0 || circuit >= _meters.Count)
        {
            return;
        }

        _ledgers = _ledgers ?? new DialLedger[_meters.Count];
        if (_ledgers[circuit] == null)
        {
            bool hasRatio = _numerators != null && _numerators[circuit] != 0;
            _ledgers[circuit] = new DialLedger(hasRatio ? _numerators[circuit] : 1, hasRatio ? _denominators[circuit] : 1);
        }
    }

    /// <summary>Takes over what a record kept across a power cut.</summary>
    internal void Restore(int circuit, long readingMilliwattHours, long offsetMilliwattHours)
    {
        Prepare(circuit);
        _ledgers[circuit].Restore(readingMilliwattHours, offsetMilliwattHours);
    }

    /// <summary>Hands a reading to the next scan; any thread may call it.</summary>
    /// <param name="circuit">Index of the circuit.</param>
    /// <param name="dialMilliwattHours">What the dial shows, in mWh.</param>
    /// <param name="isExchange">True where a new dial begins.</param>
    /// <returns>False where there is no such circuit, or the scan has not taken the reading before yet.</returns>
    public bool TryEnter(int circuit, long dialMilliwattHours, bool isExchange)
    {
        Prepare(circuit);
        return circuit >= 0 && circuit < _meters.Count && _inbox.TryPut(circuit, dialMilliwattHours, isExchange);
    }

    /// <summary>Takes a reading that waits and compares it with the present total.</summary>
    public void Execute(long nowMilliseconds)
    {
        _takenCircuit = -1;
        if (!_inbox.IsFull || !_inbox.TryTake(out int circuit, out long dialMilliwattHours, out bool isExchange))
        {
            return;
        }

        _takenCircuit = circuit;
        long total = _meters.At(circuit).EnergyMilliwattHours;
        DialLedger ledger = _ledgers[circuit];
        bool isAccepted = isExchange ? ledger.Exchange(dialMilliwattHours, total) : ledger.Enter(dialMilliwattHours, total);
        if (isAccepted)
        {
            _faults.Set(FaultCode.ReadingDrift, circuit, IsTooFar(ledger, circuit), nowMilliseconds);
        }
    }

    private bool IsTooFar(DialLedger ledger, int circuit)
    {
        long grain = GrainMilliwattHours + (GrainPulses * _meters.At(circuit).QuantumMilliwattHours);
        long drift = ledger.DriftMilliwattHours < 0 ? -ledger.DriftMilliwattHours : ledger.DriftMilliwattHours;
        long permille = ledger.DriftPermille < 0 ? -ledger.DriftPermille : ledger.DriftPermille;
        return drift > grain && permille > AllowedDriftPermille;
    }
}
