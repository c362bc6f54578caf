using CsCheck;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

public class SitePropertyTests
{
    // Nothing in a site file may be any of these.
    private static readonly string[] Never = ["-100000", "\"?\"", "[]", "null", "1e300", "\"\""];

    // Values of the draft on which no other depends.
    private static readonly string[] Breakable =
    [
        "$.siteId", "$.deviceId", "$.utcOffsetMinutes", "$.scanMilliseconds", "$.stateSeconds", "$.liveSeconds", "$.fireAlarmInput",
        "$.demand.limitWatts", "$.demand.windowSeconds", "$.demand.mode", "$.demand.fallback",
        "$.circuits[0].pulse.channel", "$.circuits[0].pulse.impulsesPerKilowattHour",
        "$.circuits[1].current.channel", "$.circuits[1].current.milliamperesPerVolt", "$.circuits[1].current.nominalVolts",
        "$.circuits[1].current.powerFactorPermille", "$.circuits[1].current.maximumWatts", "$.circuits[2].pulse.channel", "$.circuits[2].pulse.impulsesPerKilowattHour",
        "$.circuits[3].pulse.debounceMilliseconds", "$.circuits[3].pulse.minimumPulseMilliseconds", "$.circuits[3].pulse.stuckSeconds",
        "$.circuits[3].pulse.maximumWatts",
        "$.circuits[4].modbus.channel", "$.circuits[4].modbus.address", "$.circuits[4].modbus.model",
        "$.circuits[4].direction", "$.circuits[4].checks",
        "$.loads[0].id", "$.loads[0].kind", "$.loads[0].output", "$.loads[0].ratedWatts", "$.loads[0].shedPriority",
        "$.loads[0].minimumOnSeconds", "$.loads[0].minimumOffSeconds",
        "$.loads[0].maximumShedSeconds", "$.loads[0].maximumShedPerDaySeconds", "$.loads[0].maximumStartsPerHour", "$.loads[0].circuit",
        "$.loads[0].defer.avoid", "$.loads[0].defer.readyBy", "$.loads[0].defer.neededMinutes", "$.loads[0].defer.maximumSeconds",
        "$.loads[1].id", "$.loads[1].kind", "$.loads[1].output", "$.loads[1].ratedWatts",
        "$.supplyFailInput",
        "$.waterMeters[0].id", "$.waterMeters[0].channel", "$.waterMeters[0].litresPerPulse",
        "$.waterMeters[0].leakLitresPerHour", "$.waterMeters[0].burstLitresPerHour", "$.waterMeters[0].burstMinutes",
        "$.checkpoint.quantumWattHours", "$.checkpoint.quantumSeconds", "$.checkpoint.enduranceWrites",
        "$.checkpoint.lifeYears", "$.checkpoint.quantumLitres", "$.factors.co2Basis", "$.factors.milligramsCo2PerKilowattHour",
        "$.budget.dayKilowattHours", "$.budget.otherDayPermille", "$.budget.monthToDateKilowattHours", "$.budget.monthToDateCubicMetres",
        "$.powerUp.holdSeconds", "$.powerUp.staggerSeconds", "$.powerUp.spreadSeconds",
        "$.tariff.validFrom", "$.tariff.validTo", "$.tariff.pricesYuanPerKilowattHour.sharp", "$.tariff.pricesYuanPerKilowattHour.deep",
        "$.tariff.floatPermille.peak", "$.tariff.exportYuanPerKilowattHour", "$.tariff.spreadSeconds",
        "$.tariff.demandCharge.mode", "$.tariff.demandCharge.yuanPerKilowattMonth", "$.tariff.demandCharge.contractWatts",
        "$.tariff.demandCharge.capacityVoltAmperes", "$.tariff.demandCharge.contractTolerancePermille",
        "$.tariff.demandCharge.excessMultiplierPermille", "$.tariff.demandCharge.excessBase",
        "$.demandResponse.heartbeatSeconds", "$.demandResponse.fallbackLimitWatts",
    ];

    [Fact]
    public void A_site_survives_the_file_and_the_image()
    {
        SiteGen.Valid.Sample(
            site =>
            {
                Assert.Null(SiteRules.Check(site));
                byte[] expected = Image(site);
                SiteConfiguration read = SiteFile.Parse("random.json", SiteWriter.Write(site)).Configuration;
                byte[] image = Image(read);
                Assert.Equal(expected, image);

                SiteConfiguration? loaded = SiteImage.Read(image, image.Length);
                Assert.NotNull(loaded);
                Assert.Null(SiteRules.Check(loaded));
                Assert.Equal(expected, Image(loaded));
            },
            iter: 500);
    }

    [Fact]
    public void The_example_survives_the_image()
    {
        byte[] image = Image(SiteFile.Example.Configuration);

        Assert.Equal(image, Image(SiteImage.Read(image, image.Length)));
    }

    [Fact]
    public void Whatever_is_broken_is_found_and_nothing_else()
    {
        Gen.Select(Gen.Bool.Array[Breakable.Length], Gen.Int[0, Never.Length - 1])
            .Sample(
                (isBroken, choice) =>
                {
                    string json = Never[choice];
                    string[] broken = [.. Breakable.Where((_, index) => isBroken[index])];
                    string text = SiteDraft.With([.. broken.Select(path => (path, (string?)json))]);
                    string[] found = broken.Length == 0 ? [] : Places(SiteDraft.Refuse(text));
                    Assert.Equal(broken.Take(InputException.MaximumFindings), found);
                },
                iter: 2_000);

        // In the order of the file, as the list above is.
        static string[] Places(InputException refusal) => [.. refusal.Findings.Select(finding => finding.Place)];
    }

    [Fact]
    public void The_rules_are_asked_until_they_have_nothing_more_to_say()
    {
        JsonValue root = JsonText.Parse("{}", new FindingList("wild.json"));
        SiteGen.Wild.Sample(
            site =>
            {
                bool isRefused = SiteRules.Check(site) != null;
                FindingList findings = new("wild.json");
                RuleFindings.Collect(site, root, findings);

                Assert.Null(SiteRules.Check(site));
                Assert.Equal(isRefused, !findings.IsEmpty);
            },
            iter: 1_000);
    }

    [Fact]
    public void A_mutated_site_file_is_read_or_refused()
    {
        int refusals = 0;
        Mutation.Of(SiteFile.ExampleText).Sample(
            text =>
            {
                try
                {
                    Assert.Null(SiteRules.Check(SiteFile.Parse("mutated.json", text).Configuration));
                }
                catch (InputException exception)
                {
                    Interlocked.Increment(ref refusals);
                    Texts.AssertReadable(exception);
                }
            },
            iter: 5_000);

        Assert.True(refusals > 0);
    }

    private static byte[] Image(SiteConfiguration site)
    {
        byte[] buffer = new byte[SiteImage.MaximumBytes];
        int length = SiteImage.Write(site, buffer);
        Assert.True(length > 0);
        return buffer[..length];
    }
}
