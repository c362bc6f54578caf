using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>What every source of energy figures gives, whether it counts pulses or measures current. Import is positive.</summary>
public abstract class Meter
{
    private bool _hasGap;

    /// <summary>
    /// Present active power in watts, negative where the circuit exports. Meaningless while <see cref="PowerQuality"/> is Bad.
    /// </summary>
    public long PowerWatts { get; protected set; }

    /// <summary>Good: measured. Uncertain: last value of a source that stopped answering. Bad: unknown.</summary>
    public Quality PowerQuality { get; protected set; }

    /// <summary>Total imported energy since commissioning in milliwatt hours; never decreases.</summary>
    public long EnergyMilliwattHours { get; protected set; }

    /// <summary>Total exported energy since commissioning in milliwatt hours; never decreases. 0 where nothing can export.</summary>
    public long ExportMilliwattHours { get; protected set; }

    /// <summary>The smallest step in which the energy can grow, in milliwatt hours, rounded up.</summary>
    public abstract long QuantumMilliwattHours { get; }

    /// <summary>
    /// Import that <see cref="EnergyMilliwattHours"/> does not hold yet if the present power is right, in W ms: what flowed
    /// since the last pulse, or since the source stopped answering. An estimate for forecasts, never for records.
    /// </summary>
    public long UncountedWattMilliseconds { get; protected set; }

    /// <summary>True where the source failed long enough that energy may be missing since <see cref="ClearGap"/>.</summary>
    public bool HasGap
    {
        get => _hasGap;
        protected set
        {
            _hasGap = value;
            if (value)
            {
                GapCount++;
            }
        }
    }

    /// <summary>Scans since start-up in which a gap was seen: several can follow it, which one mark to clear does not allow.</summary>
    public int GapCount { get; private set; }

    /// <summary>What the total does not hold yet of the last division, in a unit of the meter's own, never negative.</summary>
    public virtual long Remainder => 0;

    /// <summary>
    /// True where something beside the figures has changed that faults are stated of, until whoever states them sets it back.
    /// </summary>
    public bool HasNews { get; set; } = true;

    /// <summary>Takes the frozen inputs of this scan.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    public abstract void Update(long nowMilliseconds);

    /// <summary>Sets the total, when a checkpoint is restored at start-up.</summary>
    public void RestoreEnergy(long milliwattHours) => EnergyMilliwattHours = milliwattHours;

    /// <summary>Starts a new interval for <see cref="HasGap"/>; a gap that lasts is seen again in the next scan.</summary>
    public void ClearGap() => HasGap = false;

    /// <summary>Pulses since start-up that are in the total and that the circuit's stated power does not explain.</summary>
    public virtual long DoubtfulPulseCount => 0;

    /// <summary>Sets the exported total, when a checkpoint is restored at start-up.</summary>
    public void RestoreExport(long milliwattHours) => ExportMilliwattHours = milliwattHours;

    /// <summary>Sets the remainder, when a checkpoint is restored; one that the meter's constants do not allow is dropped.</summary>
    public virtual void RestoreRemainder(long remainder)
    {
    }
}
