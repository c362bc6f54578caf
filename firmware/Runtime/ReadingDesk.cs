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
    private readonly DialLedger[] _ledgers;
    private readonly ReadingInbox _inbox = new ReadingInbox();

    /// <summary>Makes a ledger for each circuit; they are filled by the record of an earlier start.</summary>
    public ReadingDesk(SiteConfiguration site, MeterBank meters, FaultRegister faults)
    {
        _meters = meters;
        _faults = faults;
        _ledgers = new DialLedger[meters.Count];
        for (int i = 0; i < _ledgers.Length; i++)
        {
            PulseMeterOptions pulse = site.Circuits[i].Pulse;
            bool isPulse = site.Circuits[i].MeterKind == MeterKind.Pulse;
            _ledgers[i] = new DialLedger(isPulse ? pulse.RatioNumerator : 1, isPulse ? pulse.RatioDenominator : 1);
        }
    }

    /// <summary>The circuit whose reading this scan took, or -1.</summary>
    public int TakenCircuit { get; private set; } = -1;

    /// <summary>The ledger of a circuit.</summary>
    public DialLedger At(int circuit) => _ledgers[circuit];

    /// <summary>Hands a reading to the next scan; any thread may call it.</summary>
    /// <param name="circuit">Index of the circuit.</param>
    /// <param name="dialMilliwattHours">What the dial shows, in mWh.</param>
    /// <param name="isExchange">True where a new dial begins.</param>
    /// <returns>False where there is no such circuit, or the scan has not taken the reading before yet.</returns>
    public bool TryEnter(int circuit, long dialMilliwattHours, bool isExchange) =>
        circuit >= 0 && circuit < _ledgers.Length && _inbox.TryPut(circuit, dialMilliwattHours, isExchange);

    /// <summary>Takes a reading that waits and compares it with the present total.</summary>
    public void Execute(long nowMilliseconds)
    {
        TakenCircuit = -1;
        if (!_inbox.IsFull || !_inbox.TryTake(out int circuit, out long dialMilliwattHours, out bool isExchange))
        {
            return;
        }

        TakenCircuit = circuit;
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
