using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// What a recorded load still wants of the energy that it did not get. Linear on purpose, so that the bound of
/// <c>edgectl bench control</c> can carry it: with the recorded power p, a backlog b and the time constant tau the load wants
/// p + b/tau; b falls by the b/tau that it wanted, and grows by the rebound's part of what was not served.
/// </summary>
internal sealed class ReplayRebound
{
    // Below this a backlog is forgotten, so that steps become cheap again; of a day's energy it is nothing.
    private const double ForgottenWattHours = 0.01;

    private readonly double _part;
    private readonly double _hours;
    private double _backlogWattHours;

    private ReplayRebound(int permille, int minutes)
    {
        _part = permille / 1000.0;
        _hours = minutes / 60.0;
    }

    /// <summary>Power in W that it wants beside the recorded.</summary>
    public double CatchUpWatts { get; private set; }

    /// <summary>The rebound of a load; null where it has none.</summary>
    public static ReplayRebound? Of(ReplayLoad load) =>
        load.ReboundPermille > 0 ? new ReplayRebound(load.ReboundPermille, load.ReboundMinutes) : null;

    /// <summary>Lets a step of constant power pass.</summary>
    /// <param name="unservedWatts">What the load wanted and did not get, in W.</param>
    /// <param name="milliseconds">Length of the step.</param>
    /// <returns>True while there is something to catch up on.</returns>
    public bool Step(double unservedWatts, int milliseconds)
    {
        if (_backlogWattHours == 0 && unservedWatts == 0)
        {
            return false;
        }

        _backlogWattHours += ((_part * unservedWatts) - CatchUpWatts) * milliseconds / 3_600_000;
        if (_backlogWattHours < ForgottenWattHours && unservedWatts == 0)
        {
            _backlogWattHours = 0;
        }

        CatchUpWatts = _backlogWattHours / _hours;
        return true;
    }
}
