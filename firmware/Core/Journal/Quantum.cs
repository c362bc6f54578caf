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
    private const int LeastEnergyCount = 2;
    private const long LargestPart = 1L << 40;
    private const long LargestEnergyMilliwattHours = 1L << 44;

    private long _numerator;
    private long _denominator;
    private bool _isStated;
    private long _divisor;
    private int _energyCount;

    /// <summary>True once the page has said whether a pulse is stated.</summary>
    public bool IsTold { get; private set; }

    /// <summary>True where energies are told in pulses.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>True where an energy may be one more than that of its pulses.</summary>
    public bool HasRemainder => _denominator > 1;

    public void Reset()
    {
        IsTold = false;
        _divisor = 0;
        _energyCount = 0;
        Discard();
    }

    /// <summary>Writes or reads what is stated.</summary>
    public void Code(BitPort port, long numerator, long denominator)
    {
        bool isStated = denominator > 0 && denominator < LargestPart && numerator > denominator && numerator < LargestPart;
        _isStated = port.Flag(isStated);
        if (!_isStated)
        {
            return;
        }

        long divisor = isStated ? DivisorOf(numerator, denominator) : 1;
        _numerator = (long)port.Plain((ulong)(numerator / divisor));
        _denominator = (long)port.Plain((ulong)(denominator / divisor));
        IsKnown = _numerator > 0 && _denominator > 0;
    }

    /// <summary>Pulses whose energy it is, so that <see cref="EnergyOf"/> gives it back or one less; -1 where there are none.</summary>
    public long PulsesOf(long energyMilliwattHours)
    {
        if (!IsKnown || !IsUsual(energyMilliwattHours))
        {
            return -1;
        }

        long pulses = PulsesNear(energyMilliwattHours);
        for (int i = 0; i < 2; i++)
        {
            long rest = energyMilliwattHours - EnergyOf(pulses + i);
            if (pulses >= 0 && (rest == 0 || (rest == 1 && HasRemainder)))
            {
                return pulses + i;
            }
        }

        return -1;
    }

    /// <summary>Pulses of about an energy.</summary>
    public long PulsesNear(long energyMilliwattHours) => energyMilliwattHours * _denominator / _numerator;

    /// <summary>Energy of pulses in mWh, rounded down.</summary>
    public long EnergyOf(long pulseCount) => pulseCount * _numerator / _denominator;

    /// <summary>Learns from an energy.</summary>
    public void Commit(long energyMilliwattHours)
    {
        IsTold = true;
        if (_isStated)
        {
            return;
        }

        _divisor = IsUsual(energyMilliwattHours) ? DivisorOf(energyMilliwattHours, _divisor) : 1;
        if (energyMilliwattHours != 0 && _energyCount < LeastEnergyCount)
        {
            _energyCount++;
        }

        IsKnown = _energyCount == LeastEnergyCount && _divisor >= LeastFoundMilliwattHours;
        _numerator = IsKnown ? _divisor : 1;
    }

    /// <summary>Forgets what a batch has stated that was not written or read whole.</summary>
    public void Discard()
    {
        if (!IsTold)
        {
            _numerator = 1;
            _denominator = 1;
            _isStated = false;
            IsKnown = false;
        }
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
}
