using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads what a site says of intervals, interoperation, factors and checkpoints.</summary>
internal sealed class ReportingReader(SiteReading reading, SiteConfiguration configuration)
{
    /// <summary>Reads the keys of the root; what is left out stays as it is.</summary>
    public void Read(ObjectReader site)
    {
        JsonValue? supplyFail = site.Optional("supplyFailInput");
        if (supplyFail != null)
        {
            configuration.SupplyFailInput = reading.Channel(site, supplyFail, SiteChannels.DigitalInputs);
        }

        if (site.Optional("intervals") is { } intervals)
        {
            ReadIntervals(intervals);
        }

        if (site.Optional("interop") is { } interop)
        {
            ReadInterop(interop);
        }

        if (site.Optional("checkpoint") is { } checkpoint)
        {
            ReadCheckpoint(checkpoint);
        }

        if (site.Optional("factors") is { } factors)
        {
            ReadFactors(factors);
        }
    }

    /// <summary>Reads the sub-item code of a circuit; one that does not exist is a finding.</summary>
    public static void ReadSubItemCode(ObjectReader circuit, CircuitConfiguration configuration)
    {
        JsonValue? value = circuit.Optional("subItemCode");
        string? code = circuit.Text(value);
        if (code == null)
        {
            return;
        }

        configuration.SubItemCode = code;
        if (!SubItemCodes.All.Contains(code))
        {
            circuit.Refuse(
                value!,
                new Phrase("there is no sub-item \"{0}\"", "没有分项编码“{0}”").Format(code),
                NearestName.Remedy(code, SubItemCodes.All));
        }
    }

    private void ReadIntervals(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        IntervalOptions intervals = configuration.Intervals;
        intervals.Minute = reader.Truth(reader.Optional("minute"), intervals.Minute);
        intervals.FiveMinutes = reader.Truth(reader.Optional("fiveMinutes"), intervals.FiveMinutes);
        intervals.Day = reader.Truth(reader.Optional("day"), intervals.Day);
        reading.Finish(reader);
    }

    private void ReadInterop(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        InteropOptions interop = configuration.Interop;
        interop.HomeAssistant = reader.Truth(reader.Optional("homeAssistant"), interop.HomeAssistant);
        interop.Sparkplug = reader.Truth(reader.Optional("sparkplug"), interop.Sparkplug);
        reading.Finish(reader);
    }

    private void ReadCheckpoint(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        CheckpointOptions checkpoint = configuration.Checkpoint;
        checkpoint.QuantumWattHours = reader.WholeNumber(reader.Optional("quantumWattHours")) ?? checkpoint.QuantumWattHours;
        checkpoint.QuantumSeconds = reader.WholeNumber(reader.Optional("quantumSeconds")) ?? checkpoint.QuantumSeconds;
        checkpoint.EnduranceWrites = reader.WholeNumber(reader.Optional("enduranceWrites")) ?? checkpoint.EnduranceWrites;
        checkpoint.LifeYears = reader.WholeNumber(reader.Optional("lifeYears")) ?? checkpoint.LifeYears;
        checkpoint.QuantumLitres = reader.WholeNumber(reader.Optional("quantumLitres")) ?? checkpoint.QuantumLitres;
        reading.Finish(reader);
    }

    private void ReadFactors(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        FactorOptions factors = configuration.Factors;
        // One without the other would mix the two bases.
        Phrase remedy = new("Write basis and factor together", "基准与系数须同时填写");
        JsonValue? basis = reader.Required("coalEquivalentBasis", remedy);
        factors.CoalEquivalentBasis = reader.Choice<CoalEquivalentBasis>(basis) ?? factors.CoalEquivalentBasis;
        JsonValue? factor = reader.Required("milligramsCePerKilowattHour", remedy);
        if (basis == null || reading.Findings.Covers(basis.Path))
        {
            // The factor can be judged only against its basis.
            reading.Findings.Excuse(reader.PathOf("milligramsCePerKilowattHour"));
        }

        factors.MilligramsCePerKilowattHour = reader.WholeNumber(factor) ?? factors.MilligramsCePerKilowattHour;
        factors.Co2Basis = reader.Text(reader.Optional("co2Basis")) ?? factors.Co2Basis;
        factors.MilligramsCo2PerKilowattHour =
            reader.WholeNumber(reader.Optional("milligramsCo2PerKilowattHour")) ?? factors.MilligramsCo2PerKilowattHour;
        reading.Finish(reader);
    }
}
