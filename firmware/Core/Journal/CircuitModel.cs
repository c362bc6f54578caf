using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>What a page has told so far of one circuit's intervals of one length, and how the next one is told by it.</summary>
internal sealed class CircuitModel
{
    private const int QualityBitCount = 2;

    private readonly int _circuit;
    private readonly CircuitModel _shorter;
    private readonly Quantum _quantum;
    private readonly EnergyModel _energy;
    private readonly AdaptiveNumber _total = new AdaptiveNumber();
    private readonly AdaptiveNumber _export = new AdaptiveNumber();
    private readonly AdaptiveNumber _samples = new AdaptiveNumber();
    private readonly AdaptiveNumber _uncertain = new AdaptiveNumber();
    private readonly AdaptiveNumber _withoutData = new AdaptiveNumber();
    private readonly AdaptiveNumber _doubtful = new AdaptiveNumber();
    private long _lastExport;
    private long _lastTotal;

    /// <summary>Makes a model.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="shorter">The model of its shorter intervals, which are told before; or null.</param>
    public CircuitModel(int circuit, CircuitModel shorter)
    {
        _circuit = circuit;
        _shorter = shorter;
        _quantum = shorter == null ? new Quantum() : shorter._quantum;
        _energy = new EnergyModel(_quantum);
    }

    /// <summary>True where the last batch told nothing but the energy.</summary>
    public bool WasPlain { get; private set; }

    /// <summary>True where pulses are known, so that an energy may be none of them.</summary>
    public bool HasQuantum => _quantum.IsKnown;

    // What is longer ends together with what is shorter.
    private bool IsTotalExpected => _energy.IsSeeded || (_shorter != null && _shorter._energy.IsSeeded);

    public void Reset()
    {
        _quantum.Reset();
        _energy.Reset();
        _total.Reset(0);
        _export.Reset(0);
        _samples.Reset(0);
        _uncertain.Reset(0);
        _withoutData.Reset(0);
        _doubtful.Reset(0);
        WasPlain = true;
        _lastExport = 0;
        _lastTotal = 0;
    }

    /// <summary>True where nothing but the energy is to be told, and at the start of a page the total.</summary>
    public bool IsPlain(IntervalBatch batch, int nominalSampleCount) =>
        batch.IsEnergyKnown[_circuit]
        && !batch.HasGap[_circuit]
        && batch.Quality[_circuit] == (byte)Quality.Good
        && batch.SampleCount[_circuit] == nominalSampleCount
        && batch.UncertainSeconds[_circuit] == 0
        && batch.WithoutDataSeconds[_circuit] == 0
        && batch.DoubtfulPulseCount[_circuit] == 0
        && batch.ExportMilliwattHours[_circuit] == 0
        && (!IsTotalExpected || batch.TotalMilliwattHours[_circuit] == ExpectedTotal(batch));

    /// <summary>True where the energy is that of whole pulses, or where no pulses are known.</summary>
    public bool IsRegular(IntervalBatch batch) =>
        !_quantum.IsKnown || _quantum.PulsesOf(batch.EnergyMilliwattHours[_circuit]) >= 0;

    /// <summary>Writes or reads the circuit's part of a batch.</summary>
    /// <param name="port">The stream.</param>
    /// <param name="batch">Given to the writer, filled by the reader.</param>
    /// <param name="isPlain">What <see cref="IsPlain"/> said.</param>
    /// <param name="isRegular">What <see cref="IsRegular"/> said.</param>
    /// <param name="nominalSampleCount">The most that a circuit of the batch has.</param>
    /// <param name="others">The circuits that were told before; this one is added.</param>
    public void Code(
        BitPort port, IntervalBatch batch, bool isPlain, bool isRegular, int nominalSampleCount, OtherCircuits others)
    {
        _energy.Code(port, batch, _circuit, isRegular, others);
        others.Add(_energy.LastMilliwattHours, batch.EnergyMilliwattHours[_circuit]);
        long expectedTotal = IsTotalExpected ? ExpectedTotal(batch) : port.PlainSigned(batch.TotalMilliwattHours[_circuit]);
        if (isPlain)
        {
            SetPlain(batch, nominalSampleCount, expectedTotal);
            return;
        }

        batch.IsEnergyKnown[_circuit] = port.Flag(batch.IsEnergyKnown[_circuit]);
        batch.HasGap[_circuit] = port.Flag(batch.HasGap[_circuit]);
        batch.Quality[_circuit] = (byte)port.Bits(batch.Quality[_circuit], QualityBitCount);
        if (batch.Quality[_circuit] > (byte)Quality.Good)
        {
            port.Fail();
        }

        batch.SampleCount[_circuit] = (int)_samples.CodeFrom(port, batch.SampleCount[_circuit], nominalSampleCount);
        batch.UncertainSeconds[_circuit] = (int)_uncertain.Code(port, batch.UncertainSeconds[_circuit]);
        batch.WithoutDataSeconds[_circuit] = (int)_withoutData.Code(port, batch.WithoutDataSeconds[_circuit]);
        batch.DoubtfulPulseCount[_circuit] = _doubtful.Code(port, batch.DoubtfulPulseCount[_circuit]);
        batch.ExportMilliwattHours[_circuit] = _export.CodeFrom(port, batch.ExportMilliwattHours[_circuit], _lastExport);
        batch.TotalMilliwattHours[_circuit] = _total.CodeFrom(port, batch.TotalMilliwattHours[_circuit], expectedTotal);
    }

    /// <summary>Learns from a batch that was written or read whole.</summary>
    public void Commit(IntervalBatch batch, bool isPlain)
    {
        _energy.Commit(batch.EnergyMilliwattHours[_circuit]);
        _total.Commit();
        _export.Commit();
        _samples.Commit();
        _uncertain.Commit();
        _withoutData.Commit();
        _doubtful.Commit();
        WasPlain = isPlain;
        _lastExport = batch.ExportMilliwattHours[_circuit];
        _lastTotal = batch.TotalMilliwattHours[_circuit];
    }

    /// <summary>Forgets a batch that was not written or read whole.</summary>
    public void Discard()
    {
        _energy.Discard();
        _total.Discard();
        _export.Discard();
        _samples.Discard();
        _uncertain.Discard();
        _withoutData.Discard();
        _doubtful.Discard();
    }

    private long ExpectedTotal(IntervalBatch batch) => _shorter != null && _shorter._energy.IsSeeded
        ? _shorter._lastTotal
        : _lastTotal + batch.EnergyMilliwattHours[_circuit];

    private void SetPlain(IntervalBatch batch, int nominalSampleCount, long totalMilliwattHours)
    {
        batch.IsEnergyKnown[_circuit] = true;
        batch.HasGap[_circuit] = false;
        batch.Quality[_circuit] = (byte)Quality.Good;
        batch.SampleCount[_circuit] = nominalSampleCount;
        batch.UncertainSeconds[_circuit] = 0;
        batch.WithoutDataSeconds[_circuit] = 0;
        batch.DoubtfulPulseCount[_circuit] = 0;
        batch.ExportMilliwattHours[_circuit] = 0;
        batch.TotalMilliwattHours[_circuit] = totalMilliwattHours;
    }
}
