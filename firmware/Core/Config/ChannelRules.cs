using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Whether a board has every channel that a site names, asked before anything is opened.</summary>
public static class ChannelRules
{
    /// <summary>Checks a configuration that <see cref="SiteRules"/> accept.</summary>
    /// <param name="site">The configuration.</param>
    /// <param name="board">The channels of the board.</param>
    /// <returns>Null where the board has them all, else the first that it lacks.</returns>
    public static SiteError Check(SiteConfiguration site, BoardChannels board)
    {
        SiteError error = Need(site.FireAlarmInput, board.DigitalInputCount, SiteField.FireAlarmInput, -1)
            ?? Need(site.SupplyFailInput, board.DigitalInputCount, SiteField.SupplyFailInput, -1)
            ?? Need(site.Demand.IntervalPulse.Input, board.DigitalInputCount, SiteField.IntervalInput, -1)
            ?? Need(site.DemandResponse.OptOutInput, board.DigitalInputCount, SiteField.ResponseOptOut, -1);
        for (int i = 0; error == null && i < site.Circuits.Length; i++)
        {
            error = CheckCircuit(site.Circuits[i], board, i);
        }

        for (int i = 0; error == null && i < site.Loads.Length; i++)
        {
            LoadConfiguration load = site.Loads[i];
            error = Need(load.Output, board.OutputCount, SiteField.LoadOutput, i)
                ?? Need(load.HandInput, board.DigitalInputCount, SiteField.LoadHandInput, i)
                ?? Need(load.AnalogOutput, board.AnalogOutputCount, SiteField.LoadAnalogOutput, i)
                ?? Need(load.Presence.Input, board.DigitalInputCount, SiteField.LoadPresenceInput, i);
        }

        for (int i = 0; error == null && i < site.WaterMeters.Length; i++)
        {
            WaterMeterConfiguration meter = site.WaterMeters[i];
            error = Need(meter.Channel, PulseChannelCount(meter.InputKind, board), SiteField.WaterChannel, i);
        }

        for (int i = 0; error == null && i < site.Temperatures.Length; i++)
        {
            error = Need(site.Temperatures[i].Channel, board.AnalogInputCount, SiteField.TemperatureChannel, i);
        }

        for (int i = 0; error == null && i < site.LightSensors.Length; i++)
        {
            error = Need(site.LightSensors[i].Channel, board.AnalogInputCount, SiteField.LightSensorChannel, i);
        }

        for (int i = 0; error == null && i < site.Setpoints.Length; i++)
        {
            error = Need(site.Setpoints[i].AnalogOutput, board.AnalogOutputCount, SiteField.SetpointOutput, i);
        }

        for (int i = 0; error == null && i < site.LiftBanks.Length; i++)
        {
            error = CheckBank(site.LiftBanks[i], board, i);
        }

        return error;
    }

    private static SiteError CheckCircuit(CircuitConfiguration circuit, BoardChannels board, int index)
    {
        if (circuit.MeterKind == MeterKind.Pulse)
        {
            return Need(circuit.Channel, PulseChannelCount(circuit.InputKind, board), SiteField.CircuitChannel, index);
        }

        if (circuit.MeterKind == MeterKind.Modbus)
        {
            return Need(circuit.Channel, board.SerialPortCount, SiteField.CircuitChannel, index);
        }

        return Need(circuit.Channel, board.AnalogInputCount, SiteField.CircuitChannel, index)
            ?? Need(circuit.Current.VoltageChannel, board.AnalogInputCount, SiteField.VoltageChannel, index);
    }

    private static SiteError CheckBank(LiftBankConfiguration bank, BoardChannels board, int index)
    {
        SiteError error = Need(bank.FireServiceInput, board.DigitalInputCount, SiteField.LiftFireServiceInput, index);
        for (int i = 0; error == null && i < bank.Cars.Length; i++)
        {
            LiftCarConfiguration car = bank.Cars[i];
            int place = (index * LiftRules.MaximumCars) + i;
            error = Need(car.EconomyOutput, board.OutputCount, SiteField.LiftCarOutput, place)
                ?? Need(car.ParkedInput, board.DigitalInputCount, SiteField.LiftCarParked, place)
                ?? Need(car.DoorsClosedInput, board.DigitalInputCount, SiteField.LiftCarDoorsClosed, place)
                ?? Need(car.InServiceInput, board.DigitalInputCount, SiteField.LiftCarInService, place);
        }

        return error;
    }

    private static int PulseChannelCount(PulseInputKind kind, BoardChannels board) =>
        kind == PulseInputKind.Contact ? board.ContactInputCount : board.PulseInputCount;

    // One that is not used is below 0.
    private static SiteError Need(int channel, int count, SiteField field, int index) =>
        channel < count ? null : new SiteError(SiteErrorCode.ChannelMissing, field, index);
}
