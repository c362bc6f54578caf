using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The part of <see cref="NumberMending"/> for pulse inputs and water meters.</summary>
internal static class PulseMending
{
    /// <summary>True for the fields that this mends.</summary>
    public static bool Knows(SiteField field) => field is >= SiteField.CircuitInputKind and <= SiteField.BurstMinutes;

    /// <summary>Mends one number or choice.</summary>
    public static bool Mend(SiteConfiguration site, SiteError error) =>
        error.Index >= 0 && (error.Field < SiteField.WaterMeters
            ? MendCircuit(site.Circuits[error.Index], error)
            : MendWater(site, site.WaterMeters[error.Index], error));

    private static bool MendCircuit(CircuitConfiguration circuit, SiteError error)
    {
        switch (error.Field)
        {
            case SiteField.CircuitInputKind:
                // The other inputs of this kind may already have this channel; an error of its own then, once.
                circuit.InputKind = PulseInputKind.Counter;
                return true;
            case SiteField.CircuitMaximumWatts:
                // So small a power that every filter passes its pulses, whatever the meter's constant.
                circuit.Pulse.MaximumWatts = 1;
                return true;
            default:
                return MendFilter(circuit.Filter, error.Field - SiteField.CircuitDebounce);
        }
    }

    private static bool MendFilter(PulseFilterOptions filter, int member)
    {
        PulseFilterOptions defaults = new();
        switch (member)
        {
            case 0:
                filter.DebounceMilliseconds = defaults.DebounceMilliseconds;
                return true;
            case 1:
                filter.MinimumPulseMilliseconds = defaults.MinimumPulseMilliseconds;
                return true;
            case 2:
                filter.StuckSeconds = defaults.StuckSeconds;
                return true;
            default:
                return false;
        }
    }

    private static bool MendWater(SiteConfiguration site, WaterMeterConfiguration water, SiteError error)
    {
        WaterMeterOptions defaults = new();
        switch (error.Field)
        {
            case SiteField.WaterChannel:
                water.Channel = UnusedChannel(site, water.InputKind);
                return true;
            case SiteField.WaterInputKind:
                water.InputKind = PulseInputKind.Contact;
                water.Channel = UnusedChannel(site, water.InputKind);
                return true;
            case SiteField.LitresPerPulse:
                water.Options.LitresPerPulse = defaults.LitresPerPulse;
                return true;
            case SiteField.NightStart:
                water.Options.NightStartMinutes = defaults.NightStartMinutes;
                return true;
            case SiteField.NightEnd:
                water.Options.NightEndMinutes = defaults.NightEndMinutes;
                return true;
            case SiteField.LeakLitresPerHour:
                water.Options.LeakLitresPerHour = 0;
                return true;
            case SiteField.BurstLitresPerHour:
                water.Options.BurstLitresPerHour = 0;
                return true;
            case SiteField.BurstMinutes:
                water.Options.BurstMinutes = defaults.BurstMinutes;
                return true;
            default:
                return MendFilter(water.Filter, error.Field - SiteField.WaterDebounce);
        }
    }

    private static int UnusedChannel(SiteConfiguration site, PulseInputKind kind)
    {
        int channel = SiteRules.MaximumChannel;
        while (site.WaterMeters.Any(other => other.InputKind == kind && other.Channel == channel)
            || site.Circuits.Any(other => other.InputKind == kind && other.Channel == channel))
        {
            channel--;
        }

        return channel;
    }
}
