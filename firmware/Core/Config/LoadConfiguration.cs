using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>A sheddable load of the site and the relay that disconnects it.</summary>
public sealed class LoadConfiguration
{
    /// <summary>The circuit's index where no circuit sees this load alone.</summary>
    public const int NoCircuit = -1;

    /// <summary>Name in topics and messages: a to z, 0 to 9 and -, at most <c>SiteRules.MaximumIdLength</c>.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>Index of the circuit whose meter sees this load and nothing else, or <see cref="NoCircuit"/>.</summary>
    public int OwnCircuit { get; set; } = NoCircuit;

    /// <summary>Relay output of the board.</summary>
    public int Output { get; set; }

    /// <summary>Kind, power, priority and minimum times.</summary>
    public LoadOptions Options { get; } = new LoadOptions();

    /// <summary>
    /// Digital input that is active while the load's hand switch is not in Auto, or <see cref="SiteConfiguration.NoInput"/>.
    /// </summary>
    public int HandInput { get; set; } = SiteConfiguration.NoInput;

    /// <summary>The comfort limit of the load's room.</summary>
    public ComfortOptions Comfort { get; private set; } = new ComfortOptions();

    /// <summary>Index of the circuit that feeds the load, or <see cref="NoCircuit"/>: its own circuit, else the site's.</summary>
    public int Feeder { get; set; } = NoCircuit;
    /// <summary>The analog output's channel where the load is on or off only.</summary>
    public const int NoOutput = -1;

    /// <summary>The group of a load with one relay.</summary>
    public const int NoGroup = -1;

    /// <summary>Analog output of the board that carries the load's level, or <see cref="NoOutput"/>.</summary>
    public int AnalogOutput { get; set; } = NoOutput;

    /// <summary>
    /// Index of the first step where this load is a step of one with several relays, or <see cref="NoGroup"/>. Steps are neighbours;
    /// the last is shed first.
    /// </summary>
    public int Group { get; set; } = NoGroup;

    /// <summary>How far the load may wait for a cheaper rate.</summary>
    public DeferOptions Defer { get; private set; } = new DeferOptions();

    /// <summary>Index of the schedule by which the load is needed, or <see cref="ScheduleConfiguration.NoSchedule"/>: always.</summary>
    public int Schedule { get; set; } = ScheduleConfiguration.NoSchedule;

    /// <summary>The daylight that does for the load.</summary>
    public DaylightOptions Daylight { get; private set; } = new DaylightOptions();

    /// <summary>The presence that the load is needed by.</summary>
    public PresenceOptions Presence { get; private set; } = new PresenceOptions();

    /// <summary>Takes those options of another load that are the same, so that they are there once; nobody sets them after that.</summary>
    public void Share(LoadConfiguration other)
    {
        Comfort = Comfort.IsSame(other.Comfort) ? other.Comfort : Comfort;
        Defer = Defer.IsSame(other.Defer) ? other.Defer : Defer;
        Daylight = Daylight.IsSame(other.Daylight) ? other.Daylight : Daylight;
        Presence = Presence.IsSame(other.Presence) ? other.Presence : Presence;
    }
}
