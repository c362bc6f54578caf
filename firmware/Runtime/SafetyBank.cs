using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The guards of the site with their inputs. What a site has not configured costs a scan next to nothing.</summary>
public sealed class SafetyBank
{
    private readonly SafetyInputs _inputs;
    private readonly ShedTable _table;
    private readonly FaultRegister _faults;

    /// <summary>Opens what the site names; throws what <see cref="IBoard"/> throws where the board lacks it.</summary>
    /// <param name="board">Where inputs and outputs come from.</param>
    /// <param name="site">The site.</param>
    /// <param name="table">The loads.</param>
    /// <param name="fireAlarm">The fire alarm of the site.</param>
    /// <param name="faults">Takes the faults.</param>
    public SafetyBank(IBoard board, SiteConfiguration site, ShedTable table, DigitalPoint fireAlarm, FaultRegister faults)
    {
        _table = table;
        _faults = faults;
        _inputs = new SafetyInputs(board, site);
        Temperatures = new TemperatureBank(board, site, faults);
        Lights = new LightBank(board, site, faults);
        Lifts = new LiftBanks(board, site, _inputs, fireAlarm, faults);
    }

    /// <summary>The temperatures of the site.</summary>
    public TemperatureBank Temperatures { get; }

    /// <summary>The daylight of the site.</summary>
    public LightBank Lights { get; }

    /// <summary>The contacts that are none of a meter.</summary>
    public SafetyInputs Inputs => _inputs;

    /// <summary>True where the site has any contact, temperature or daylight to read.</summary>
    public bool HasInputs => _inputs.Count + Temperatures.Count + Lights.Count > 0;

    /// <summary>The lift banks of the site.</summary>
    public LiftBanks Lifts { get; }

    /// <summary>The guards in their order, safety first; only those for which the site has something to guard.</summary>
    /// <param name="site">The site.</param>
    /// <param name="fireAlarm">The guard that comes before all others.</param>
    /// <param name="monitorOnly">What keeps relays from following the controllers.</param>
    /// <param name="overrides">The overrides.</param>
    public IController[] MakeGuards(
        SiteConfiguration site, FireAlarmGuard fireAlarm, MonitorOnlyGuard monitorOnly, OverrideDesk overrides)
    {
        HandGuard hand = MakeHandGuard(site);
        ComfortGuard comfort = MakeComfortGuard(site);
        IController[] guards = new IController[4 + (hand == null ? 0 : 1) + (comfort == null ? 0 : 1)];
        int count = 0;
        guards[count++] = fireAlarm;
        if (hand != null)
        {
            guards[count++] = hand;
        }

        if (comfort != null)
        {
            guards[count++] = comfort;
        }

        guards[count++] = monitorOnly;
        guards[count++] = overrides;
        guards[count] = new MinimumTimesGuard(_table);
        return guards;
    }

    /// <summary>Reads and stages every input.</summary>
    public void Sample()
    {
        _inputs.Sample();
        Temperatures.Sample();
        Lights.Sample();
    }

    /// <summary>Makes what was staged the picture of this scan.</summary>
    public void Freeze()
    {
        _inputs.Freeze();
        Temperatures.Freeze();
        Lights.Freeze();
    }

    private HandGuard MakeHandGuard(SiteConfiguration site)
    {
        int count = 0;
        for (int i = 0; i < site.Loads.Length; i++)
        {
            count += site.Loads[i].HandInput == SiteConfiguration.NoInput ? 0 : 1;
        }

        HandSwitch[] switches = new HandSwitch[count];
        int[] loads = new int[count];
        for (int i = site.Loads.Length - 1; i >= 0; i--)
        {
            if (site.Loads[i].HandInput != SiteConfiguration.NoInput)
            {
                switches[--count] = new HandSwitch(_inputs.PointOf(site.Loads[i].HandInput), _table.At(i));
                loads[count] = i;
            }
        }

        return switches.Length == 0 ? null : new HandGuard(switches, loads, _faults);
    }

    private ComfortGuard MakeComfortGuard(SiteConfiguration site)
    {
        int count = 0;
        for (int i = 0; i < site.Loads.Length; i++)
        {
            count += site.Loads[i].Comfort.TemperatureIndex == ComfortOptions.NoTemperatureIndex ? 0 : 1;
        }

        ComfortLimit[] limits = new ComfortLimit[count];
        for (int i = site.Loads.Length - 1; i >= 0; i--)
        {
            ComfortOptions options = site.Loads[i].Comfort;
            if (options.TemperatureIndex != ComfortOptions.NoTemperatureIndex)
            {
                limits[--count] = new ComfortLimit(_table.At(i), Temperatures.At(options.TemperatureIndex), options);
            }
        }

        return limits.Length == 0 ? null : new ComfortGuard(limits);
    }
}
