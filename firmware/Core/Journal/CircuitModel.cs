using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Intervals;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>How the intervals of a circuit are told by those before. A day's total is that of its last quarter, which is told before.</summary>
internal sealed class CircuitModel
{
    private const int QualityBitCount = 2;

    private readonly long[] _large;
    private readonly int[] _small;
    private readonly Quantum _quantum;
    private readonly EnergyModel _energy;

    public CircuitModel(BatchMemory memory)
    {
        _large = memory.Large;
        _small = memory.Small;
        _quantum = new Quantum(memory);
        _energy = new EnergyModel(memory, _quantum);
    }

    /// <summary>Begins a page.</summary>
    public void Reset(int circuit) => _quantum.Reset(circuit);

    /// <summary>True where nothing but the energy is to be told, and at the start of a page the total.</summary>
    public bool IsPlain(IntervalBatch batch, int circuit, int mostSampleCount) =>
        batch.IsEnergyKnown[circuit]
        && !batch.HasGap[circuit]
        && batch.Quality[circuit] == (byte)Quality.Good
        && batch.SampleCount[circuit] == mostSampleCount
        && batch.UncertainSeconds[circuit] == 0
        && batch.WithoutDataSeconds[circuit] == 0
        && batch.DoubtfulPulseCount[circuit] == 0
        && batch.ExportMilliwattHours[circuit] == 0
        && (!IsTotalExpected(circuit) || batch.TotalMilliwattHours[circuit] == ExpectedTotal(batch, circuit));

    /// <summary>True where the energy is that of whole pulses, or where no pulses are known.</summary>
    public bool IsRegular(IntervalBatch batch, int circuit) =>
        !_quantum.IsKnown(circuit) || _quantum.PulsesOf(circuit, batch.EnergyMilliwattHours[circuit]) >= 0;

    /// <summary>Writes or reads the circuit's part of a batch, and learns from it.</summary>
    /// <param name="port">The stream.</param>
    /// <param name="batch">Given to the writer, filled by the reader.</param>
    /// <param name="circuit">The circuit.</param>
    /// <param name="isPlain">What <see cref="IsPlain"/> said.</param>
    /// <param name="isRegular">True where the energies of all circuits are regular.</param>
    /// <param name="mostSampleCount">The most that a circuit of the batch has.</param>
    /// <param name="others">The circuits that were told before; this one is added.</param>
    public void Code(
        BitPort port, IntervalBatch batch, int circuit, bool isPlain, bool isRegular, int mostSampleCount, OtherCircuits others)
    {
        bool isTotalExpected = IsTotalExpected(circuit);
        CodeEnergy(port, batch, circuit, isRegular, others);
        long total = isTotalExpected ? ExpectedTotal(batch, circuit) : port.PlainSigned(batch.TotalMilliwattHours[circuit]);
        if (isPlain)
        {
            SetPlain(batch, circuit, mostSampleCount);
        }
        else
        {
            CodeRest(port, batch, circuit, mostSampleCount);
            total = AdaptiveNumber.CodeFrom(port, _small, SmallPlace.Total, batch.TotalMilliwattHours[circuit], total);
        }

        batch.TotalMilliwattHours[circuit] = total;
        _large[PlaceOf(circuit) + LargePlace.Total] = total;
        _small[batch.Period == IntervalPeriod.Day ? SmallPlace.DayTold : SmallPlace.QuarterTold] |= 1 << circuit;
    }

    private static int PlaceOf(int circuit) => LargePlace.FirstCircuit + (circuit * LargePlace.PerCircuit);

    private bool IsTotalExpected(int circuit) =>
        ((_small[SmallPlace.QuarterTold] | _small[SmallPlace.DayTold]) & (1 << circuit)) != 0;

    private long ExpectedTotal(IntervalBatch batch, int circuit)
    {
        long last = _large[PlaceOf(circuit) + LargePlace.Total];
        return batch.Period == IntervalPeriod.Day ? last : last + batch.EnergyMilliwattHours[circuit];
    }

    private void CodeEnergy(BitPort port, IntervalBatch batch, int circuit, bool isRegular, OtherCircuits others)
    {
        long energy = batch.EnergyMilliwattHours[circuit];
        if (!_quantum.IsTold(circuit))
        {
            _quantum.Code(
                port,
                circuit,
                port.IsWriter ? batch.QuantumNumerator[circuit] : 0,
                port.IsWriter ? batch.QuantumDenominator[circuit] : 0);
            isRegular = false;
        }

        isRegular = isRegular || (_quantum.IsKnown(circuit) && port.Flag(_quantum.PulsesOf(circuit, energy) >= 0));
        batch.EnergyMilliwattHours[circuit] = batch.Period == IntervalPeriod.Day
            ? _energy.CodeDay(port, circuit, energy, isRegular)
            : _energy.CodeQuarter(port, circuit, energy, isRegular, others);
    }

    private void CodeRest(BitPort port, IntervalBatch batch, int circuit, int mostSampleCount)
    {
        batch.IsEnergyKnown[circuit] = port.Flag(batch.IsEnergyKnown[circuit]);
        batch.HasGap[circuit] = port.Flag(batch.HasGap[circuit]);
        batch.Quality[circuit] = (byte)port.Bits(batch.Quality[circuit], QualityBitCount);
        if (batch.Quality[circuit] > (byte)Quality.Good)
        {
            port.Fail();
        }

        batch.SampleCount[circuit] =
            (int)AdaptiveNumber.CodeFrom(port, _small, SmallPlace.Samples, batch.SampleCount[circuit], mostSampleCount);
        batch.UncertainSeconds[circuit] = (int)Code(port, SmallPlace.Uncertain, batch.UncertainSeconds[circuit]);
        batch.WithoutDataSeconds[circuit] = (int)Code(port, SmallPlace.WithoutData, batch.WithoutDataSeconds[circuit]);
        batch.DoubtfulPulseCount[circuit] = Code(port, SmallPlace.Doubtful, batch.DoubtfulPulseCount[circuit]);
        batch.ExportMilliwattHours[circuit] = port.Flag(batch.ExportMilliwattHours[circuit] != 0)
            ? CodeExport(port, batch.ExportMilliwattHours[circuit], circuit, batch.Period == IntervalPeriod.Day)
            : 0;
    }

    // A day exports what nothing before says of it.
    private long CodeExport(BitPort port, long exportMilliwattHours, int circuit, bool isDay)
    {
        if (isDay)
        {
            return port.PlainSigned(exportMilliwattHours);
        }

        int place = PlaceOf(circuit) + LargePlace.Export;
        _large[place] = AdaptiveNumber.CodeFrom(port, _small, SmallPlace.Export, exportMilliwattHours, _large[place]);
        return _large[place];
    }

    private long Code(BitPort port, int mean, long value) => AdaptiveNumber.Code(port, _small, mean, value);

    private static void SetPlain(IntervalBatch batch, int circuit, int mostSampleCount)
    {
        batch.IsEnergyKnown[circuit] = true;
        batch.HasGap[circuit] = false;
        batch.Quality[circuit] = (byte)Quality.Good;
        batch.SampleCount[circuit] = mostSampleCount;
        batch.UncertainSeconds[circuit] = 0;
        batch.WithoutDataSeconds[circuit] = 0;
        batch.DoubtfulPulseCount[circuit] = 0;
        batch.ExportMilliwattHours[circuit] = 0;
    }
}
