namespace Zibo.EdgeCtl.Core.Config;

/// <summary>A bank of lifts whose waiting cars may be asked to turn light and ventilation down. No load: nothing here can be shed.</summary>
public sealed class LiftBankConfiguration
{
    /// <summary>Name of the bank.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>Digital input that is active while the bank is in fire service; it may be the site's fire alarm.</summary>
    public int FireServiceInput { get; set; }

    /// <summary>When saving is wanted.</summary>
    public LiftEconomyMode Economy { get; set; } = LiftEconomyMode.Demand;

    /// <summary>Index of the schedule out of whose hours saving is wanted, or <see cref="ScheduleConfiguration.NoSchedule"/>.</summary>
    public int Schedule { get; set; } = ScheduleConfiguration.NoSchedule;

    /// <summary>How long a car must have been parked and closed before it is asked, in ms.</summary>
    public int DwellMilliseconds { get; set; } = 60_000;

    /// <summary>The cars.</summary>
    public LiftCarConfiguration[] Cars { get; set; } = new LiftCarConfiguration[0];
}
