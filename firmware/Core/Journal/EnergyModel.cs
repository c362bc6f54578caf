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
    private const int ExpectationCount = 3;
    private const int ErrorWeightShift = 3;

    // The first difference is expected to be a sixteenth of the energy.
    private const int FirstDifferenceShift = 4;
    private const int RatioBitCount = 12;
    private const long LargestRatio = 16L << RatioBitCount;
    private const long LargestScaled = 1L << 44;

    private readonly AdaptiveNumber _difference = new AdaptiveNumber();
    private readonly AdaptiveNumber _pulses = new AdaptiveNumber();
    private readonly Quantum _quantum;
    private readonly long[] _expected = new long[ExpectationCount];
    private readonly long[] _errors = new long[ExpectationCount];
    private bool _hasPulses;

    /// <summary>Makes a model; intervals of all lengths share the quantum of their circuit.</summary>
    public EnergyModel(Quantum quantum) => _quantum = quantum;

    /// <summary>True once the page has told an energy.</summary>
    public bool IsSeeded { get; private set; }

    /// <summary>The energy told last, in mWh.</summary>
    public long LastMilliwattHours { get; private set; }

    public void Reset()
    {
        _difference.Reset(0);
        _pulses.Reset(0);
        _hasPulses = false;
        IsSeeded = false;
        LastMilliwattHours = 0;
        for (int i = 0; i < ExpectationCount; i++)
        {
            _errors[i] = 0;
        }
    }

    /// <summary>Writes or reads the energy of a circuit.</summary>
    /// <param name="port">The stream.</param>
    /// <param name="batch">Given to the writer, filled by the reader.</param>
    /// <param name="circuit">The circuit.</param>
    /// <param name="isRegular">True where the energy is told in pulses if these are known.</param>
    /// <param name="others">The circuits that were told before.</param>
    public void Code(BitPort port, IntervalBatch batch, int circuit, bool isRegular, OtherCircuits others)
    {
        long energy = batch.EnergyMilliwattHours[circuit];
        if (!_quantum.IsTold)
        {
            _quantum.Code(port, batch.QuantumNumerator[circuit], batch.QuantumDenominator[circuit]);
            isRegular = _quantum.IsKnown && port.Flag(_quantum.PulsesOf(energy) >= 0);
        }

        Expect(others);
        long expected = Nearest();
        if (isRegular && _quantum.IsKnown)
        {
            energy = CodePulses(port, energy, expected);
        }
        else
        {
            energy = IsSeeded ? _difference.CodeFrom(port, energy, expected) : port.PlainSigned(energy);
        }

        batch.EnergyMilliwattHours[circuit] = energy;
    }

    /// <summary>Learns from a batch that was written or read whole.</summary>
    public void Commit(long energyMilliwattHours)
    {
        _difference.Commit();
        _pulses.Commit();
        _quantum.Commit(energyMilliwattHours);
        if (IsSeeded)
        {
            for (int i = 0; i < ExpectationCount; i++)
            {
                _errors[i] += (Size(energyMilliwattHours - _expected[i]) - _errors[i]) >> ErrorWeightShift;
            }
        }
        else
        {
            IsSeeded = true;
            _difference.Reset((ulong)Size(energyMilliwattHours) >> FirstDifferenceShift);
        }

        if (_quantum.IsKnown && !_hasPulses)
        {
            _hasPulses = true;
            _pulses.Reset((ulong)Size(_quantum.PulsesNear(energyMilliwattHours >> FirstDifferenceShift)));
        }

        LastMilliwattHours = energyMilliwattHours;
    }

    /// <summary>Forgets a batch that was not written or read whole.</summary>
    public void Discard()
    {
        _difference.Discard();
        _pulses.Discard();
        _quantum.Discard();
    }

    private static long Size(long value) => value < 0 ? -value : value;

    private long CodePulses(BitPort port, long energyMilliwattHours, long expectedMilliwattHours)
    {
        long pulses = _quantum.PulsesOf(energyMilliwattHours);
        bool hasMore = energyMilliwattHours != _quantum.EnergyOf(pulses);
        pulses = IsSeeded
            ? _pulses.CodeFrom(port, pulses, _quantum.PulsesNear(expectedMilliwattHours))
            : port.PlainSigned(pulses);
        hasMore = _quantum.HasRemainder && port.Flag(hasMore);
        return _quantum.EnergyOf(pulses) + (hasMore ? 1 : 0);
    }

    private void Expect(OtherCircuits others)
    {
        long last = LastMilliwattHours;
        _expected[0] = last;
        _expected[1] = last + others.ChangeMilliwattHours;
        _expected[2] = last;
        bool isUsual = others.LastMilliwattHours > 0 && Size(others.ChangeMilliwattHours) < LargestScaled && Size(last) < LargestScaled;
        if (isUsual)
        {
            long ratio = (others.ChangeMilliwattHours << RatioBitCount) / others.LastMilliwattHours;
            if (Size(ratio) < LargestRatio)
            {
                _expected[2] = last + ((last * ratio) >> RatioBitCount);
            }
        }
    }

    private long Nearest()
    {
        int best = 0;
        for (int i = 1; i < ExpectationCount; i++)
        {
            if (_errors[i] < _errors[best])
            {
                best = i;
            }
        }

        return _expected[best];
    }
}
