using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Tests.Config.Slots;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Config;

/// <summary>Every channel that a site can name is looked for on the board.</summary>
public class ChannelRulesTests
{
    // What needs one channel more than the board has, and where that is told.
    private static readonly Dictionary<string, (Action<SiteConfiguration> Change, SiteField Field, int Index)> Missing = new()
    {
        ["fire alarm"] = (site => site.FireAlarmInput = 1, SiteField.FireAlarmInput, -1),
        ["supply"] = (site => site.SupplyFailInput = 1, SiteField.SupplyFailInput, -1),
        ["interval"] = (site => site.Demand.IntervalPulse.Input = 1, SiteField.IntervalInput, -1),
        ["pulse"] = (site => site.Circuits[1].Channel = 2, SiteField.CircuitChannel, 1),
        ["contact"] = (site => (site.Circuits[1].InputKind, site.Circuits[1].Channel) = (PulseInputKind.Contact, 2), SiteField.CircuitChannel, 1),
        ["current"] = (site => site.Circuits[2].Channel = 1, SiteField.CircuitChannel, 2),
        ["voltage"] = (site => site.Circuits[2].Current.VoltageChannel = 1, SiteField.VoltageChannel, 2),
        ["serial port"] = (site => (site.Circuits[1].MeterKind, site.Circuits[1].Channel) = (MeterKind.Modbus, 0), SiteField.CircuitChannel, 1),
        ["relay"] = (site => site.Loads[1].Output = 2, SiteField.LoadOutput, 1),
        ["hand switch"] = (site => site.Loads[0].HandInput = 1, SiteField.LoadHandInput, 0),
        ["level"] = (site => site.Loads[1].AnalogOutput = 0, SiteField.LoadAnalogOutput, 1),
        ["water"] = (site => site.WaterMeters[0].Channel = 2, SiteField.WaterChannel, 0),
        ["temperature"] = (site => site.Temperatures = [new TemperatureConfiguration { Id = "t", Channel = 1 }], SiteField.TemperatureChannel, 0),
        ["daylight"] = (site => site.LightSensors = [new LightSensorConfiguration { Id = "l", Channel = 1 }], SiteField.LightSensorChannel, 0),
        ["setpoint"] = (site => site.Setpoints = [new SetpointConfiguration { Id = "s", AnalogOutput = 0 }], SiteField.SetpointOutput, 0),
        ["presence"] = (site => site.Loads[1].Presence.Input = 1, SiteField.LoadPresenceInput, 1),
        ["key switch"] = (site => site.DemandResponse.OptOutInput = 1, SiteField.ResponseOptOut, -1),
        ["fire service"] = (site => site.LiftBanks = [Bank(fireService: 1)], SiteField.LiftFireServiceInput, 0),
        ["economy"] = (site => site.LiftBanks = [Bank(), Bank(economy: 2)], SiteField.LiftCarOutput, LiftRules.MaximumCars + 1),
        ["parked"] = (site => site.LiftBanks = [Bank(parked: 1)], SiteField.LiftCarParked, 1),
        ["doors"] = (site => site.LiftBanks = [Bank(doors: 1)], SiteField.LiftCarDoorsClosed, 1),
        ["in service"] = (site => site.LiftBanks = [Bank(inService: 1)], SiteField.LiftCarInService, 1),
    };

    public static TheoryData<string> Names => [.. Missing.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_channel_that_the_board_lacks_is_told_with_its_place(string name)
    {
        SiteConfiguration site = Sites.School();
        Assert.Null(ChannelRules.Check(site, SlotFiles.Board()));
        Missing[name].Change(site);
        SiteError error = ChannelRules.Check(site, SlotFiles.Board());

        Assert.NotNull(error);
        Assert.Equal((SiteErrorCode.ChannelMissing, Missing[name].Field, Missing[name].Index), (error.Code, error.Field, error.Index));
    }

    [Fact]
    public void A_board_without_channels_has_none_of_them() =>
        Assert.Equal(SiteField.FireAlarmInput, ChannelRules.Check(Sites.School(), new BoardChannels()).Field);

    // The first car stays within the board.
    private static LiftBankConfiguration Bank(int fireService = 0, int economy = 1, int parked = 0, int doors = 0, int inService = -1) => new()
    {
        FireServiceInput = fireService,
        Cars =
        [
            new LiftCarConfiguration { EconomyOutput = 0, ParkedInput = 0, DoorsClosedInput = 0 },
            new LiftCarConfiguration { EconomyOutput = economy, ParkedInput = parked, DoorsClosedInput = doors, InServiceInput = inService },
        ],
    };
}
