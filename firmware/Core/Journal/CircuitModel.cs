using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>What a page has told so far of one circuit's intervals of one length, and how the next one is told by it.</summary>
internal sealed class CircuitModel
{
    private const int QualityBitCount = 2;

    private readonly int _circuit;
    private readonly EnergyModel _energy = new EnergyModel();
    private readonly AdaptiveNumber _total = new AdaptiveNumber();
    private readonly AdaptiveNumber _export = new AdaptiveNumber();
    private readonly AdaptiveNumber _samples = new AdaptiveNumber();
    private readonly AdaptiveNumber _uncertain = new AdaptiveNumber();
    private readonly AdaptiveNumber _withoutData = new AdaptiveNumber();
    private readonly AdaptiveNumber _doubtful = new AdaptiveNumber();
    private bool _wasPlain;
    private long _lastExport;
    private long _lastTotal;

    public CircuitModel(int circuit) => _circuit = circuit;

    public bool WasPlain => _wasPlain;

    public long LastTotal => _lastTotal;

    public void Reset()
    {
        _energy.Reset();
        _total.Reset();
        _export.Reset();
        _samples.Reset();
        _uncertain.Reset();
        _withoutData.Reset();
        _doubtful.Reset();
        _wasPlain = true;
        _lastExport = 0;
        _lastTotal = 0;
    }

    /// <summary>True where nothing but the energy is to be told.</summary>
    public bool IsPlain(IntervalBatch batch, int nominalSampleCount) =>
        batch.IsEnergyKnown[_circuit]
        && !batch.HasGap[_circuit]
        && batch.Quality[_circuit] == (byte)Quality.Good
        && batch.SampleCount[_circuit] == nominalSampleCount
        && batch.UncertainSeconds[_circuit] == 0
        && batch.WithoutDataSeconds[_circuit] == 0
        && batch.DoubtfulPulseCount[_circuit] == 0
        && batch.ExportMilliwattHours[_circuit] == 0
        && batch.TotalMilliwattHours[_circuit] == _lastTotal + batch.EnergyMilliwattHours[_circuit];

    /// <summary>Writes or reads the circuit's part of a batch.</summary>
    /// <param name="port">The stream.</param>
    /// <param name="batch">Given to the writer, filled by the reader.</param>
    /// <param name="isPlain">What <see cref="IsPlain"/> said.</param>
    /// <param name="nominalSampleCount">What most circuits of the batch have.</param>
    /// <param name="othersMilliwattHours">By how much the circuits told before have changed.</param>
    /// <returns>By how much this one's energy has changed, in mWh.</returns>
    public long Code(BitPort port, IntervalBatch batch, bool isPlain, int nominalSampleCount, long othersMilliwattHours)
    {
        long change = _energy.Code(port, batch, _circuit, othersMilliwattHours);
        long expectedTotal = _lastTotal + batch.EnergyMilliwattHours[_circuit];
        if (isPlain)
        {
            batch.IsEnergyKnown[_circuit] = true;
            batch.HasGap[_circuit] = false;
            batch.Quality[_circuit] = (byte)Quality.Good;
            batch.SampleCount[_circuit] = nominalSampleCount;
            batch.UncertainSeconds[_circuit] = 0;
            batch.WithoutDataSeconds[_circuit] = 0;
            batch.DoubtfulPulseCount[_circuit] = 0;
            batch.ExportMilliwattHours[_circuit] = 0;
            batch.TotalMilliwattHours[_circuit] = expectedTotal;
            return change;
        }

        batch.IsEnergyKnown[_circuit] = port.Flag(batch.IsEnergyKnown[_circuit]);
        batch.HasGap[_circuit] = port.Flag(batch.HasGap[_circuit]);
        batch.Quality[_circuit] = (byte)port.Bits(batch.Quality[_circuit], QualityBitCount);
        batch.SampleCount[_circuit] = (int)_samples.CodeFrom(port, batch.SampleCount[_circuit], nominalSampleCount);
        batch.UncertainSeconds[_circuit] = (int)_uncertain.Code(port, batch.UncertainSeconds[_circuit]);
        batch.WithoutDataSeconds[_circuit] = (int)_withoutData.Code(port, batch.WithoutDataSeconds[_circuit]);
        batch.DoubtfulPulseCount[_circuit] = _doubtful.Code(port, batch.DoubtfulPulseCount[_circuit]);
        batch.ExportMilliwattHours[_circuit] = _export.CodeFrom(port, batch.ExportMilliwattHours[_circuit], _lastExport);
        batch.TotalMilliwattHours[_circuit] = _total.CodeFrom(port, batch.TotalMilliwattHours[_circuit], expectedTotal);
        return change;
    }

    /// <summary>Learns from a batch that was written or read whole.</summary>
    public void Commit(IntervalBatch batch, bool isPlain)
    {
        _energy.Commit(batch, _circuit);
        _total.Commit();
        _export.Commit();
        _samples.Commit();
        _uncertain.Commit();
        _withoutData.Commit();
        _doubtful.Commit();
        _wasPlain = isPlain;
        _lastExport = batch.ExportMilliwattHours[_circuit];
        _lastTotal = batch.TotalMilliwattHours[_circuit];
    }

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
}
