namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>What the circuits of a batch that were told before have in common: energy then and now.</summary>
internal sealed class OtherCircuits
{
    /// <summary>By how much their energies have grown since the batch before, in mWh.</summary>
    public long ChangeMilliwattHours { get; private set; }

    /// <summary>Their energies in the batch before, in mWh.</summary>
    public long LastMilliwattHours { get; private set; }

    public void Reset()
    {
        ChangeMilliwattHours = 0;
        LastMilliwattHours = 0;
    }

    /// <summary>Adds a circuit that was told.</summary>
    public void Add(long lastMilliwattHours, long energyMilliwattHours)
    {
        ChangeMilliwattHours += energyMilliwattHours - lastMilliwattHours;
        LastMilliwattHours += lastMilliwattHours;
    }
}
