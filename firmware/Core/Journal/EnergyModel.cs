namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// Tells the energy of an interval by those before it: of three expectations the one that has been nearest, and the
/// difference from it. Energies of a pulse meter are told in pulses.
/// </summary>
/// <remarks>
///   expectation                                            | is best for
///   -------------------------------------------------------+--------------------------------------
///   the last energy                                        | a circuit that goes its own way
///   and what the circuits told before have grown           | the supply, which is told last
///   times what the circuits told before have grown by      | circuits that follow the day together
///
/// Means and trends over several intervals were tried and gained nothing.
/// </remarks>
internal sealed class EnergyModel
{
    private const int ErrorWeightShift = 3;

    // The first difference is expected to be a sixteenth of the energy.
    private const int FirstDifferenceShift = 4;
    private const int RatioBitCount = 12;
    private const long LargestRatio = 16L << RatioBitCount;
    private const long LargestScaled = 1L << 44;

    private readonly long[] _large;
    private readonly int[] _small;
    private readonly Quantum _quantum;

    public EnergyModel(BatchMemory memory, Quantum quantum)
    {
        _large = memory.Large;
        _small = memory.Small;
        _quantum = quantum;
    }

    /// <summary>Writes or reads the energy of a circuit in a quarter of an hour, and learns from it.</summary>
    /// <param name="port">The stream.</param>
    /// <param name="circuit">The circuit.</param>
    /// <param name="energyMilliwattHours">Its energy; a reader ignores it.</param>
    /// <param name="isRegular">True where the energy is told in pulses if these are known.</param>
    /// <param name="others">The circuits that were told before; this one is added.</param>
    /// <returns>The energy in the stream.</returns>
    public long CodeQuarter(BitPort port, int circuit, long energyMilliwattHours, bool isRegular, OtherCircuits others)
    {
        int large = LargePlace.FirstCircuit + (circuit * LargePlace.PerCircuit) + LargePlace.EnergyMilliwattHours;
        int small = SmallPlace.FirstCircuit + (circuit * SmallPlace.PerCircuit);
        bool isFirst = (_small[SmallPlace.QuarterTold] & (1 << circuit)) == 0;
        bool isInPulses = isRegular && _quantum.IsKnown(circuit);
        long last = _large[large];
        long sum = last + others.ChangeMilliwattHours;
        long product = Product(last, others);
        long expected = last;
        int error = _small[small + SmallPlace.LastError];
        if (_small[small + SmallPlace.SumError] < error)
        {
            expected = sum;
            error = _small[small + SmallPlace.SumError];
        }

        if (_small[small + SmallPlace.RatioError] < error)
        {
            expected = product;
        }

        // The mean is one of pulses where these are known: of no use for an energy that is none.
        bool isPlain = isFirst || isInPulses != _quantum.IsKnown(circuit);
        long energy = Code(port, circuit, energyMilliwattHours, isFirst ? 0 : expected, isInPulses, isPlain);
        _large[large] = energy;
        others.Add(last, energy);
        if (!isFirst)
        {
            LearnError(small + SmallPlace.LastError, energy - last);
            LearnError(small + SmallPlace.SumError, energy - sum);
            LearnError(small + SmallPlace.RatioError, energy - product);
        }

        Learn(circuit, energy, isFirst);
        return energy;
    }

    /// <summary>Writes or reads the energy of a circuit in a day, plainly: a page holds few of them.</summary>
    /// <param name="port">The stream.</param>
    /// <param name="circuit">The circuit.</param>
    /// <param name="energyMilliwattHours">Its energy; a reader ignores it.</param>
    /// <param name="isRegular">True where the energy is told in pulses if these are known.</param>
    /// <returns>The energy in the stream.</returns>
    public long CodeDay(BitPort port, int circuit, long energyMilliwattHours, bool isRegular)
    {
        int large = LargePlace.FirstCircuit + (circuit * LargePlace.PerCircuit) + LargePlace.DayEnergyMilliwattHours;
        bool isInPulses = isRegular && _quantum.IsKnown(circuit);
        long energy = Code(port, circuit, energyMilliwattHours, _large[large], isInPulses, true);
        _large[large] = energy;
        Learn(circuit, energy, false);
        return energy;
    }

    // One too few for a negative one, so that no value is too large.
    private static long Size(long value) => value ^ (value >> 63);

    private static long Product(long last, OtherCircuits others)
    {
        bool isUsual = others.LastMilliwattHours > 0 && Size(others.ChangeMilliwattHours) < LargestScaled && Size(last) < LargestScaled;
        long ratio = isUsual ? (others.ChangeMilliwattHours << RatioBitCount) / others.LastMilliwattHours : 0;
        return Size(ratio) < LargestRatio ? last + ((last * ratio) >> RatioBitCount) : last;
    }

    private long Code(BitPort port, int circuit, long energy, long expected, bool isInPulses, bool isPlain)
    {
        if (!isInPulses)
        {
            return CodeFrom(port, circuit, energy, expected, isPlain);
        }

        long pulses = port.IsWriter ? _quantum.PulsesOf(circuit, energy) : 0;
        bool hasMore = port.IsWriter && energy != _quantum.EnergyOf(circuit, pulses);
        pulses = CodeFrom(port, circuit, pulses, _quantum.PulsesNear(circuit, expected), isPlain);
        hasMore = _quantum.HasRemainder(circuit) && port.Flag(hasMore);
        return _quantum.EnergyOf(circuit, pulses) + (hasMore ? 1 : 0);
    }

    private long CodeFrom(BitPort port, int circuit, long value, long expected, bool isPlain)
    {
        int mean = SmallPlace.FirstCircuit + (circuit * SmallPlace.PerCircuit) + SmallPlace.Change;
        return isPlain
            ? expected + port.PlainSigned(value - expected)
            : AdaptiveNumber.CodeFrom(port, _small, mean, value, expected);
    }

    private void LearnError(int place, long difference)
    {
        long size = Size(difference);
        int error = _small[place];
        _small[place] = error + (int)(((size < int.MaxValue ? size : int.MaxValue) - error) >> ErrorWeightShift);
    }

    private void Learn(int circuit, long energy, bool isFirst)
    {
        bool wasKnown = _quantum.IsKnown(circuit);
        _quantum.Learn(circuit, energy);
        bool isKnown = _quantum.IsKnown(circuit);
        if (isFirst || isKnown != wasKnown)
        {
            long quarter = _large[LargePlace.FirstCircuit + (circuit * LargePlace.PerCircuit) + LargePlace.EnergyMilliwattHours];
            long size = Size(quarter) >> FirstDifferenceShift;
            _small[SmallPlace.FirstCircuit + (circuit * SmallPlace.PerCircuit) + SmallPlace.Change] =
                AdaptiveNumber.MeanOf(isKnown ? Size(_quantum.PulsesNear(circuit, size)) : size);
        }
    }
}
