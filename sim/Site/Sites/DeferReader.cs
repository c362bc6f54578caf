using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads which loads wait for a cheaper rate, and what a site says of demand response.</summary>
internal sealed class DeferReader(SiteReading reading)
{
    private const int MillisecondsPerSecond = 1_000;

    private static readonly Phrase AvoidRemedy = new(
        "List the rates in which the load is held off, such as [\"sharp\", \"peak\"]", "请列出负载停用的时段，例如 [“sharp”, “peak”]");

    /// <summary>Reads the key of a load; where it is left out the load waits for nothing.</summary>
    public void ReadLoad(ObjectReader load, LoadConfiguration configuration)
    {
        if (load.Optional("defer") is not { } value)
        {
            return;
        }

        ObjectReader reader = reading.Open(value);
        DeferOptions defer = configuration.Defer;
        JsonValue? avoid = reader.Required("avoid", AvoidRemedy);
        foreach (JsonValue item in reader.Items(avoid))
        {
            TariffRate? rate = reader.Choice<TariffRate>(item);
            defer.AvoidedRates |= rate == null ? 0 : 1 << (int)rate.Value;
        }

        if (avoid is { Kind: JsonKind.List, Items.Count: 0 })
        {
            reader.Refuse(avoid, new Phrase("the list is empty", "列表为空"), AvoidRemedy);
        }

        defer.ReadyByMinutes = LocalTimes.Minutes(reader, reader.Optional("readyBy")) ?? defer.ReadyByMinutes;
        defer.NeededMinutes = reader.WholeNumber(reader.Optional("neededMinutes")) ?? defer.NeededMinutes;
        int? maximumSeconds = reader.WholeNumber(reader.Optional("maximumSeconds"));
        defer.MaximumMilliseconds = maximumSeconds == null
            ? defer.MaximumMilliseconds
            : (int)Math.Clamp((long)maximumSeconds.Value * MillisecondsPerSecond, int.MinValue, int.MaxValue);
        reading.Finish(reader);
        if (reading.Findings.Covers(reader.PathOf("neededMinutes")) || reading.Findings.Covers(reader.PathOf("maximumSeconds")))
        {
            // Whether it would wait for ever is not known.
            defer.NeededMinutes = 1;
        }
    }

    /// <summary>Reads the key of the root; what is left out stays as it is.</summary>
    public void ReadResponse(ObjectReader site, DemandResponseOptions response)
    {
        if (site.Optional("demandResponse") is not { } value)
        {
            return;
        }

        ObjectReader reader = reading.Open(value);
        JsonValue? input = reader.Optional("optOutInput");
        if (input != null)
        {
            response.OptOutInput = reading.Channel(reader, input, SiteChannels.DigitalInputs);
        }

        JsonValue? heartbeat = reader.Optional("heartbeatSeconds");
        response.HeartbeatSeconds = reader.WholeNumber(heartbeat) ?? response.HeartbeatSeconds;
        JsonValue? fallback = reader.Optional("fallbackLimitWatts");
        response.FallbackLimitWatts = reader.WholeNumber(fallback) ?? response.FallbackLimitWatts;
        if (heartbeat != null && reading.Findings.Covers(heartbeat.Path))
        {
            // One is judged by whether the other is there, and it is.
            reading.Findings.Excuse(reader.PathOf("fallbackLimitWatts"));
        }

        reading.Finish(reader);
    }
}
