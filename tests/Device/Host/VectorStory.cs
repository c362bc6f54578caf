using Zibo.EdgeCtl.Device.Tests.Vector;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device.Tests.Host;

/// <summary>Eight minutes of a building that heads over its limit, with everything that must be decided alike on both runtimes.</summary>
/// <remarks>
///   scan        what happens
///   0           UTC is not known yet; from 20 on it is, which ends the window
///   60          a person holds the chiller off for 30 s
///   100         the backend sets 45 kW for a minute
///   150 to 164  fire alarm; 165 and 166 its input cannot be read
///   170 to 299  the supply's counter is silent: uncertain, bad, then the fallback
///   300         a window ends (UTC 00:15)
///   380, 390    UTC steps by 400 s and back by 30 s
///   420, 430    scans come 5 s and 12 s late
/// </remarks>
internal sealed class VectorStory
{
    public const int ScanCount = 480;

    private const int PulseWattMilliseconds = 3_600_000;
    private const int LampMicrovolts = 37_000;

    private static readonly int[] LoadWatts = [30_000, 10_000, 10_000];

    private uint _chance = 20_260_715;
    private long _siteWattMilliseconds;
    private long _chillerWattMilliseconds;
    private int _liftMicrovolts;

    /// <summary>What happens before a scan, with the loads as the controller has left them.</summary>
    public VectorInput Next(int scan, VectorPlayer player)
    {
        int step = scan switch
        {
            420 => 5_000,
            430 => 12_000,
            _ => 1_000,
        };
        int drawn = Enumerable.Range(0, LoadWatts.Length).Where(load => !player.IsOpen(load)).Sum(load => LoadWatts[load]);
        int baseWatts = 14_000 + (scan * 30) + Chance(4_000);
        _liftMicrovolts = scan % 11 == 0 ? LampMicrovolts + Chance(90_000) : _liftMicrovolts;
        return new VectorInput
        {
            StepMilliseconds = step,
            SitePulseCount = Pulses(ref _siteWattMilliseconds, (baseWatts + drawn) * (long)step),
            ChillerPulseCount = Pulses(ref _chillerWattMilliseconds, player.IsOpen(0) ? 0 : (LoadWatts[0] - Chance(2_000)) * (long)step),
            LiftMicrovolts = _liftMicrovolts,
            Fire = scan switch
            {
                >= 150 and < 165 => DigitalLevel.Active,
                165 or 166 => DigitalLevel.Unknown,
                _ => DigitalLevel.Inactive,
            },
            IsCounterSilent = scan is >= 170 and < 300,
            IsUtcValid = scan >= 20,
            UtcStepSeconds = scan switch
            {
                380 => 400,
                390 => -30,
                _ => 0,
            },
            Order = scan switch
            {
                60 => VectorInput.HoldOrder,
                100 => VectorInput.CapOrder,
                _ => VectorInput.NoOrder,
            },
        };
    }

    private static int Pulses(ref long wattMilliseconds, long grown)
    {
        wattMilliseconds += grown;
        long pulses = wattMilliseconds / PulseWattMilliseconds;
        wattMilliseconds -= pulses * PulseWattMilliseconds;
        return (int)pulses;
    }

    // The generator of Numerical Recipes: the story must be the same wherever it is written.
    private int Chance(int below)
    {
        _chance = (_chance * 1_664_525) + 1_013_904_223;
        return (int)(_chance >> 8) % below;
    }
}
