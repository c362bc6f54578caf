namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// What one pulse of a circuit's meter is worth, as a page knows it: stated in the first batch that tells of the circuit, or
/// else found as the greatest common divisor of its energies. Both sides find the same.
/// </summary>
/// <remarks>
/// A meter adds whole mWh and carries what is left of a division, so the energy of p pulses of n/d mWh is p n / d rounded down,
/// or one more.
/// </remarks>
internal sealed class Quantum
{
    // A smaller divisor is chance as a rule, and would save next to nothing.
    private const long LeastFoundMilliwattHours = 64;
    private const long LargestPart = 1L << 40;
    private const long LargestEnergyMilliwattHours = 1L << 44;

    private readonly long[] _large;
    private readonly int[] _small;

    public Quantum(BatchMemory memory)
    {
        _large = memory.Large;
        _small = memory.Small;
    }

    /// <summary>Begins a page.</summary>
    public void Reset(int circuit)
    {
        _large[PlaceOf(circuit) + LargePlace.Numerator] = 0;
        _large[PlaceOf(circuit) + LargePlace.Denominator] = 1;
    }

    /// <summary>True once the page has said whether a pulse is stated.</summary>
    public bool IsTold(int circuit) => Has(SmallPlace.QuantumTold, circuit);

    /// <summary>True where energies are told in pulses.</summary>
    public bool IsKnown(int circuit) => Has(SmallPlace.QuantumKnown, circuit);

    /// <summary>True where an energy may be one more than that of its pulses.</summary>
    public bool HasRemainder(int circuit) => _large[PlaceOf(circuit) + LargePlace.Denominator] > 1;

    /// <summary>Writes or reads what is stated.</summary>
    public void Code(BitPort port, int circuit, long numerator, long denominator)
    {
        bool isStated = denominator > 0 && denominator < LargestPart && numerator > denominator && numerator < LargestPart;
        long divisor = isStated ? DivisorOf(numerator, denominator) : 1;
        Set(SmallPlace.QuantumTold, circuit, true);
        if (!port.Flag(isStated))
        {
            return;
        }

        numerator = (long)port.Plain((ulong)(numerator / divisor));
        denominator = (long)port.Plain((ulong)(denominator / divisor));
        _large[PlaceOf(circuit) + LargePlace.Numerator] = numerator;
        _large[PlaceOf(circuit) + LargePlace.Denominator] = denominator;
        Set(SmallPlace.QuantumStated, circuit, true);
        Set(SmallPlace.QuantumKnown, circuit, numerator > 0 && denominator > 0);
    }

    /// <summary>Pulses whose energy it is, so that <see cref="EnergyOf"/> gives it back or one less; -1 where there are none.</summary>
    public long PulsesOf(int circuit, long energyMilliwattHours)
    {
        if (!IsKnown(circuit) || !IsUsual(energyMilliwattHours))
        {
            return -1;
        }

        long pulses = PulsesNear(circuit, energyMilliwattHours);
        for (int i = 0; i < 2; i++)
        {
            long rest = energyMilliwattHours - EnergyOf(circuit, pulses + i);
            if (pulses >= 0 && (rest == 0 || (rest == 1 && HasRemainder(circuit))))
            {
                return pulses + i;
            }
        }

        return -1;
    }

    /// <summary>Pulses of about an energy.</summary>
    public long PulsesNear(int circuit, long energyMilliwattHours)
    {
        int place = PlaceOf(circuit);
        return energyMilliwattHours * _large[place + LargePlace.Denominator] / _large[place + LargePlace.Numerator];
    }

    /// <summary>Energy of pulses in mWh, rounded down.</summary>
    public long EnergyOf(int circuit, long pulseCount)
    {
        int place = PlaceOf(circuit);
        return pulseCount * _large[place + LargePlace.Numerator] / _large[place + LargePlace.Denominator];
    }

    /// <summary>Learns from an energy.</summary>
    public void Learn(int circuit, long energyMilliwattHours)
    {
        if (Has(SmallPlace.QuantumStated, circuit))
        {
            return;
        }

        int place = PlaceOf(circuit) + LargePlace.Numerator;
        long divisor = IsUsual(energyMilliwattHours) ? DivisorOf(energyMilliwattHours, _large[place]) : 1;
        _large[place] = divisor;
        if (energyMilliwattHours != 0)
        {
            Set(SmallPlace.SeenTwice, circuit, Has(SmallPlace.SeenOnce, circuit));
            Set(SmallPlace.SeenOnce, circuit, true);
        }

        Set(SmallPlace.QuantumKnown, circuit, divisor >= LeastFoundMilliwattHours && Has(SmallPlace.SeenTwice, circuit));
    }

    private static bool IsUsual(long energyMilliwattHours) =>
        energyMilliwattHours >= 0 && energyMilliwattHours <= LargestEnergyMilliwattHours;

    private static long DivisorOf(long left, long right)
    {
        while (right != 0)
        {
            long rest = left % right;
            left = right;
            right = rest;
        }

        return left;
    }

    private static int PlaceOf(int circuit) => LargePlace.FirstCircuit + (circuit * LargePlace.PerCircuit);

    private bool Has(int set, int circuit) => (_small[set] & (1 << circuit)) != 0;

    private void Set(int set, int circuit, bool isIn) =>
        _small[set] = isIn ? _small[set] | (1 << circuit) : _small[set] & ~(1 << circuit);
}
