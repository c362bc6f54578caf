using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A bank of two lifts beside the loads; both cars wait, the dwell is 10 s.</summary>
public class LiftTests
{
    private const int FireServiceChannel = 1;
    private const int FirstInput = 4;
    private const int FirstOutput = 10;

    [Fact]
    public void Cars_save_while_the_limiter_holds_loads_off_and_not_before()
    {
        Rig rig = Make(LiftEconomyMode.Demand);
        rig.BaseWatts = 5_000;
        rig.Run(60);
        Assert.Equal((false, false), Asked(rig));
        rig.BaseWatts = 40_000;
        rig.Run(840);
        Assert.Equal((true, false), Asked(rig));
        rig.BaseWatts = 0;
        rig.LoadWatts.AsSpan().Clear();
        rig.Run(3_600);
        Assert.Equal((false, false), Asked(rig));
    }

    [Theory]
    [InlineData(Rig.FireChannel)]
    [InlineData(FireServiceChannel)]
    public void Fire_ends_every_request_in_that_scan(int channel)
    {
        Rig rig = Make(LiftEconomyMode.Always);
        rig.Run(12);
        Assert.Equal((true, false), Asked(rig));
        rig.Board.DigitalInput(channel).Level = DigitalLevel.Active;
        rig.Run(1);
        Assert.Equal((false, false), Asked(rig));
    }

    [Theory]
    [InlineData(FireServiceChannel, PinFault.Fails)]
    [InlineData(FirstInput, PinFault.Throws)]
    [InlineData(FirstInput + 1, PinFault.Fails)]
    public void An_input_that_cannot_be_read_ends_the_request_in_that_scan_and_is_a_fault(int channel, PinFault fault)
    {
        Rig rig = Make(LiftEconomyMode.Always);
        rig.Run(12);
        Assert.Equal((true, false), Asked(rig));
        rig.Board.DigitalInput(channel).Fault = fault;
        rig.Run(1);

        // The other car takes the turn of one whose contact is broken, but not while fire service is unknown.
        Assert.Equal((false, channel != FireServiceChannel), Asked(rig));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.LiftInputUnknown, 0));
        rig.Board.DigitalInput(channel).Fault = PinFault.None;
        rig.Run(1);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.LiftInputUnknown, 0));
    }

    [Fact]
    public void An_output_that_fails_is_a_fault_and_driven_again()
    {
        Rig rig = Make(LiftEconomyMode.Always);
        rig.Run(12);
        rig.Board.Output(FirstOutput).Fault = PinFault.Throws;
        rig.Board.DigitalInput(FirstInput).Level = DigitalLevel.Inactive;
        rig.Run(1);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.LiftOutputFailed, 0));
        rig.Board.Output(FirstOutput).Fault = PinFault.None;
        rig.Run(1);
        Assert.Equal((false, false), Asked(rig));
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.LiftOutputFailed, 0));
    }

    private static Rig Make(LiftEconomyMode economy)
    {
        Rig rig = new(change: site => site.LiftBanks =
        [
            new LiftBankConfiguration
            {
                Id = "lifts",
                FireServiceInput = FireServiceChannel,
                Economy = economy,
                DwellMilliseconds = 10_000,
                Cars =
                [
                    new LiftCarConfiguration { EconomyOutput = FirstOutput, ParkedInput = FirstInput, DoorsClosedInput = FirstInput + 1 },
                    new LiftCarConfiguration { EconomyOutput = FirstOutput + 1, ParkedInput = FirstInput + 2, DoorsClosedInput = FirstInput + 3 },
                ],
            },
        ]);
        for (int i = 0; i < 4; i++)
        {
            rig.Board.DigitalInput(FirstInput + i).Level = DigitalLevel.Active;
        }

        return rig;
    }

    private static (bool First, bool Second) Asked(Rig rig) => (rig.Board.Output(FirstOutput).IsOpen, rig.Board.Output(FirstOutput + 1).IsOpen);
}
