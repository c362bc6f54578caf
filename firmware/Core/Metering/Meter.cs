using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>What every source of energy figures gives, whether it counts pulses or measures current. Import is positive.</summary>
public abstract class Meter
{
    // What meters change in every scan: fields, since an interpreter takes a call for each property.
    private protected long _powerWatts;
    private protected Quality _powerQuality;
    private protected long _energyMilliwattHours;
    private bool _hasNews = true;
    private bool _hasGap;
    private MeterChanges _changes;
    private uint _bit;

    /// <summary>
    /// Present active power in watts, negative where the circuit exports. Meaningless while <see cref="PowerQuality"/> is Bad.
    /// </summary>
    public long PowerWatts
    {
        get => _powerWatts;
        protected set
        {
            if (value != _powerWatts)
            {
                _powerWatts = value;
                NotePower();
            }
        }
    }

    /// <summary>Good: measured. Uncertain: last value of a source that stopped answering. Bad: unknown.</summary>
    public Quality PowerQuality
    {
        get => _powerQuality;
        protected set
        {
            if (value != _powerQuality)
            {
                _powerQuality = value;
                NotePower();
            }
        }
    }

    /// <summary>Total imported energy since commissioning in milliwatt hours; never decreases.</summary>
    public long EnergyMilliwattHours
    {
        get => _energyMilliwattHours;
        protected set => _energyMilliwattHours = value;
    }

    /// <summary>Total exported energy since commissioning in milliwatt hours; never decreases. 0 where nothing can export.</summary>
    public long ExportMilliwattHours { get; protected set; }

    /// <summary>The smallest step in which the energy can grow, in milliwatt hours, rounded up.</summary>
    public abstract long QuantumMilliwattHours { get; }

    /// <summary>
    /// Import that <see cref="EnergyMilliwattHours"/> does not hold yet if the present power is right, in W ms: what flowed
    /// since the last pulse, or since the source stopped answering. An estimate for forecasts, never for records.
    /// </summary>
    public virtual long UncountedWattMilliseconds { get; protected set; }

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
    public bool HasNews
    {
        get => _hasNews;
        set
        {
            _hasNews = value;
            if (value && _changes != null)
            {
                _changes.NoteNews(_bit);
            }
        }
    }

    /// <summary>What the meters of a site share, or null for one that stands alone.</summary>
    public MeterChanges Changes => _changes;

    /// <summary>Its bit in <see cref="Changes"/>; 0 for one that stands alone.</summary>
    public uint ChangesBit => _bit;

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

    /// <summary>Lets the meters of a site note in one place that they have changed.</summary>
    internal void Share(MeterChanges changes, uint bit)
    {
        _changes = changes;
        _bit = bit;
        if (changes != null)
        {
            changes.NotePower(bit);
            changes.NoteNews(_hasNews ? bit : 0);
        }
    }

    private void NotePower()
    {
        if (_changes != null)
        {
            _changes.NotePower(_bit);
        }
    }
}
