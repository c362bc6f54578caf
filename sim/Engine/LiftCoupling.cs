using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The contacts between a lift bank and the board: what the lifts show, and the economy request.</summary>
internal sealed class LiftCoupling(SiteConfiguration site, LiftBankConfiguration configuration, PlantLiftBank bank, VirtualBoard board)
{
    // A site may wire fewer cars than the bank has.
    private readonly int _count = Math.Min(configuration.Cars.Length, bank.Cars.Count);

    /// <summary>Brings what the lifts show to the inputs.</summary>
    public void Drive()
    {
        if (configuration.FireServiceInput != site.FireAlarmInput)
        {
            Set(configuration.FireServiceInput, bank.IsInFireService);
        }

        for (int i = 0; i < _count; i++)
        {
            LiftCarConfiguration car = configuration.Cars[i];
            Set(car.ParkedInput, bank.Cars[i].IsParked);
            Set(car.DoorsClosedInput, bank.Cars[i].AreDoorsClosed);
            if (car.InServiceInput != SiteConfiguration.NoInput)
            {
                Set(car.InServiceInput, bank.Cars[i].IsInService);
            }
        }
    }

    /// <summary>Lets the lifts follow the outputs.</summary>
    public void Follow()
    {
        for (int i = 0; i < _count; i++)
        {
            bank.Cars[i].IsEconomyRequested = board.Output(configuration.Cars[i].EconomyOutput).IsOpen;
        }
    }

    private void Set(int channel, bool isActive) =>
        board.DigitalInput(channel).Level = isActive ? DigitalLevel.Active : DigitalLevel.Inactive;
}
