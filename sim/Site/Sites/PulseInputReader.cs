using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads what circuits and water meters alike say of their pulse input.</summary>
internal sealed class PulseInputReader(SiteReading reading)
{
    private const string Input = "input";
    private const string Channel = "channel";

    /// <summary>Reads kind, channel and filter.</summary>
    /// <param name="reader">The object that has the keys.</param>
    /// <param name="kind">Kind where the file names none.</param>
    /// <param name="filter">Takes the times; what the file leaves out is the meter class's, or stays.</param>
    public (PulseInputKind Kind, int Channel) Read(ObjectReader reader, PulseInputKind kind, PulseFilterOptions filter)
    {
        JsonValue? input = reader.Optional(Input);
        PulseInputKind? read = reader.Choice<PulseInputKind>(input);
        if (input != null && read == null)
        {
            // Which channels there are depends on it: nothing can be said of the number.
            reading.Findings.Excuse(reader.PathOf(Channel));
        }

        kind = read ?? kind;
        int channel = reading.RequiredChannel(
            reader, Channel, kind == PulseInputKind.Contact ? SiteChannels.ContactInputs : SiteChannels.PulseInputs);
        if (reader.Choice<PulseMeterClass>(reader.Optional("meterClass")) is PulseMeterClass meterClass)
        {
            filter.Use(meterClass);
        }

        filter.DebounceMilliseconds = reader.WholeNumber(reader.Optional("debounceMilliseconds")) ?? filter.DebounceMilliseconds;
        filter.MinimumPulseMilliseconds =
            reader.WholeNumber(reader.Optional("minimumPulseMilliseconds")) ?? filter.MinimumPulseMilliseconds;
        filter.StuckSeconds = reader.WholeNumber(reader.Optional("stuckSeconds")) ?? filter.StuckSeconds;
        return (kind, channel);
    }
}
