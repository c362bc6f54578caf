namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>Holds what a technician reads on a meter's dial against what its pulses have counted. Never touches the total.</summary>
/// <remarks>
/// The offset between dial and total is taken at each reading; how far it has moved since the reading before is the drift:
/// pulses that were lost (positive) or invented (negative). A dial on the secondary side is multiplied by the ratio first.
///
///   entered  | dial             | drift                              | offset after it
///   ---------+------------------+------------------------------------+----------------
///   reading  | first            | none                               | dial - total
///   reading  | at least the last| (dial - last) - (total - then)     | dial - total
///   reading  | below the last   | refused                            | as before
///   exchange | any              | none                               | dial - total
/// </remarks>
public sealed class DialLedger
{
    /// <summary>Most that a dial can show: 10 million kWh, in mWh.</summary>
    public const long MaximumDialMilliwattHours = 10_000_000_000_000;

    // 9e18 mWh: a total above is no reading but a mistake in ratio or digits.
    private const long MaximumMilliwattHours = 9_000_000_000_000_000_000;
    private const long Permille = 1_000;

    private readonly long _numerator;
    private readonly long _denominator;

    /// <summary>Takes the ratio of the transformers before the meter.</summary>
    /// <param name="numerator">At least 1.</param>
    /// <param name="denominator">At least 1.</param>
    public DialLedger(int numerator, int denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    /// <summary>True once a reading stands.</summary>
    public bool HasReading { get; private set; }

    /// <summary>The last accepted reading times the ratio, in mWh.</summary>
    public long ReadingMilliwattHours { get; private set; }

    /// <summary>What to add to the counted total to get the dial times the ratio, in mWh.</summary>
    public long OffsetMilliwattHours { get; private set; }

    /// <summary>What became of the last entry.</summary>
    public DialResult Result { get; private set; }

    /// <summary>How much more the dial moved than was counted between the last two readings, in mWh; 0 without a comparison.</summary>
    public long DriftMilliwattHours { get; private set; }

    /// <summary>The drift in thousandths of what the dial moved, rounded towards 0; 0 without a comparison.</summary>
    public long DriftPermille { get; private set; }

    /// <summary>Takes a reading.</summary>
    /// <param name="dialMilliwattHours">What the dial shows, in mWh.</param>
    /// <param name="totalMilliwattHours">The counted total at that moment, in mWh.</param>
    /// <returns>True where it was accepted; see <see cref="Result"/>.</returns>
    public bool Enter(long dialMilliwattHours, long totalMilliwattHours)
    {
        ClearDrift();
        if (!TryScale(dialMilliwattHours, out long reading))
        {
            return false;
        }

        if (!HasReading)
        {
            Accept(DialResult.First, reading, totalMilliwattHours);
            return true;
        }

        if (reading < ReadingMilliwattHours)
        {
            Result = DialResult.Backwards;
            return false;
        }

        long moved = reading - ReadingMilliwattHours;
        DriftMilliwattHours = reading - totalMilliwattHours - OffsetMilliwattHours;
        DriftPermille = PermilleOf(DriftMilliwattHours, moved);
        Accept(DialResult.Compared, reading, totalMilliwattHours);
        return true;
    }

    /// <summary>Begins a new dial.</summary>
    /// <param name="dialMilliwattHours">What the new meter shows, in mWh.</param>
    /// <param name="totalMilliwattHours">The counted total at that moment, in mWh.</param>
    /// <returns>True where it was accepted; see <see cref="Result"/>.</returns>
    public bool Exchange(long dialMilliwattHours, long totalMilliwattHours)
    {
        ClearDrift();
        if (!TryScale(dialMilliwattHours, out long reading))
        {
            return false;
        }

        Accept(DialResult.Exchanged, reading, totalMilliwattHours);
        return true;
    }

    /// <summary>Takes over what a record kept across a power cut.</summary>
    public void Restore(long readingMilliwattHours, long offsetMilliwattHours)
    {
        ReadingMilliwattHours = readingMilliwattHours;
        OffsetMilliwattHours = offsetMilliwattHours;
        HasReading = true;
    }

    private static long PermilleOf(long driftMilliwattHours, long movedMilliwattHours)
    {
        if (movedMilliwattHours == 0)
        {
            // The dial stood still: pulses without energy are all drift.
            return driftMilliwattHours == 0 ? 0 : -Permille;
        }

        bool fits = driftMilliwattHours < MaximumMilliwattHours / Permille && driftMilliwattHours > -MaximumMilliwattHours / Permille;
        return fits
            ? driftMilliwattHours * Permille / movedMilliwattHours
            : driftMilliwattHours / (movedMilliwattHours / Permille + 1);
    }

    private bool TryScale(long dialMilliwattHours, out long milliwattHours)
    {
        milliwattHours = 0;
        long whole = dialMilliwattHours / _denominator;
        if (dialMilliwattHours < 0 || dialMilliwattHours > MaximumDialMilliwattHours || whole > MaximumMilliwattHours / _numerator)
        {
            Result = DialResult.OutOfRange;
            return false;
        }

        milliwattHours = (whole * _numerator) + (dialMilliwattHours % _denominator * _numerator / _denominator);
        return true;
    }

    private void Accept(DialResult result, long readingMilliwattHours, long totalMilliwattHours)
    {
        Result = result;
        HasReading = true;
        ReadingMilliwattHours = readingMilliwattHours;
        OffsetMilliwattHours = readingMilliwattHours - totalMilliwattHours;
    }

    private void ClearDrift()
    {
        DriftMilliwattHours = 0;
        DriftPermille = 0;
    }
}
