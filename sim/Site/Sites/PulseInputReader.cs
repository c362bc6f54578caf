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

        bool isCounter = kind == PulseInputKind.Counter;
        filter.DebounceMilliseconds =
            Time(reader, "debounceMilliseconds", PulseFilterOptions.MaximumDebounceMilliseconds, isCounter) ?? filter.DebounceMilliseconds;
        filter.MinimumPulseMilliseconds =
            Time(reader, "minimumPulseMilliseconds", PulseFilterOptions.MaximumMinimumPulseMilliseconds, isCounter) ?? filter.MinimumPulseMilliseconds;
        filter.StuckSeconds = Time(reader, "stuckSeconds", PulseFilterOptions.MaximumStuckSeconds, isCounter) ?? filter.StuckSeconds;
        return (kind, channel);
    }

    // The firmware judges the times of a contact. A counter has no filter, and still nobody means a number that could be none.
    private static int? Time(ObjectReader reader, string name, int most, bool isJudgedHere)
    {
        JsonValue? value = reader.Optional(name);
        int? time = reader.WholeNumber(value);
        if (isJudgedHere && (time < 1 || time > most))
        {
            reader.Refuse(
                value!,
                new Phrase("must be 1 to {0}, not {1}", "必须为 1 至 {0}，而不是 {1}").Format(most, value!.Text),
                new Phrase("Leave it out: a counter has no filter", "请删去：计数器输入没有滤波"));
        }

        return time;
    }
}
