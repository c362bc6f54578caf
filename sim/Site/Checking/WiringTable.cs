using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Turns a site round: not what each circuit and load needs, but what lies on each terminal.</summary>
public static class WiringTable
{
    /// <summary>The rows, by sort and number. A voltage or a serial port that several circuits share has a row for each.</summary>
    public static IReadOnlyList<WiringRow> Of(SiteConfiguration site)
    {
        IEnumerable<WiringRow> rows = site.Circuits.SelectMany(OfCircuit)
            .Concat(site.WaterMeters.Select(OfWater))
            .Concat(site.Temperatures.Select(t => Row(ChannelSort.Analog, t.Channel, new Phrase("temperature {0}", "温度 {0}").Format(t.Id))))
            .Concat(OfInputs(site))
            .Concat(site.Loads.SelectMany(load => OfLoad(load)))
            .Concat(site.LiftBanks.SelectMany(OfBank));
        string[] order = [.. ChannelSort.All.Select(sort => sort.Word)];
        return [.. rows.Where(row => row.Channel >= 0).Distinct().OrderBy(row => Array.IndexOf(order, row.Sort)).ThenBy(row => row.Channel)];
    }

    private static IEnumerable<WiringRow> OfCircuit(CircuitConfiguration circuit)
    {
        switch (circuit.MeterKind)
        {
            case MeterKind.Pulse:
                PulseMeterOptions pulse = circuit.Pulse;
                string ratio = pulse.RatioNumerator == pulse.RatioDenominator ? string.Empty : $" × {pulse.RatioNumerator}/{pulse.RatioDenominator}";
                Phrase meter = new Phrase("circuit {0}, {1} imp/kWh{2}", "回路 {0}，{1} imp/kWh{2}").Format(circuit.Id, pulse.ImpulsesPerKilowattHour, ratio);
                yield return Row(SortOf(circuit.InputKind), circuit.Channel, meter);
                break;
            case MeterKind.Modbus:
                Phrase modbus = new Phrase("circuit {0}, {1} at address {2}", "回路 {0}，{1}，地址 {2}")
                    .Format(circuit.Id, ChoiceNames<ModbusModel>.Of(circuit.Modbus.Model), circuit.Modbus.Address);
                yield return Row(ChannelSort.Serial, circuit.Channel, modbus);
                break;
            default:
                yield return Row(ChannelSort.Analog, circuit.Channel, new Phrase("current of circuit {0}", "回路 {0} 的电流").Format(circuit.Id));
                yield return Row(
                    ChannelSort.Analog, circuit.Current.VoltageChannel, new Phrase("voltage of circuit {0}", "回路 {0} 的电压").Format(circuit.Id));
                break;
        }
    }

    private static WiringRow OfWater(WaterMeterConfiguration meter) =>
        Row(
            SortOf(meter.InputKind),
            meter.Channel,
            new Phrase("water meter {0}, {1} L a pulse", "水表 {0}，每脉冲 {1} L").Format(meter.Id, meter.Options.LitresPerPulse));

    private static IEnumerable<WiringRow> OfInputs(SiteConfiguration site)
    {
        yield return Row(ChannelSort.Digital, site.FireAlarmInput, new Phrase("fire alarm", "火灾报警"));
        yield return Row(ChannelSort.Digital, site.SupplyFailInput, new Phrase("supply fails", "供电失电预告"));
        yield return Row(ChannelSort.Digital, site.Demand.IntervalPulse.Input, new Phrase("the supplier's end of interval", "供电方需量周期结束脉冲"));
    }

    private static IEnumerable<WiringRow> OfLoad(LoadConfiguration load)
    {
        yield return Row(ChannelSort.Output, load.Output, new Phrase("load {0}, through a normally closed contact", "负载 {0}（经常闭触点）").Format(load.Id));
        yield return Row(ChannelSort.Digital, load.HandInput, new Phrase("hand switch of {0}", "{0} 的手动开关").Format(load.Id));
        yield return Row(ChannelSort.Level, load.AnalogOutput, new Phrase("level of {0}", "{0} 的功率调节").Format(load.Id));
    }

    private static IEnumerable<WiringRow> OfBank(LiftBankConfiguration bank)
    {
        yield return Row(ChannelSort.Digital, bank.FireServiceInput, new Phrase("fire service of {0}", "{0} 消防运行").Format(bank.Id));
        for (int i = 0; i < bank.Cars.Length; i++)
        {
            LiftCarConfiguration car = bank.Cars[i];
            object[] name = [bank.Id, i + 1];
            yield return Row(
                ChannelSort.Output,
                car.EconomyOutput,
                new Phrase("economy request of {0} car {1}, normally open", "{0} 第 {1} 台轿厢节能请求（常开）").Format(name));
            yield return Row(ChannelSort.Digital, car.ParkedInput, new Phrase("{0} car {1} parked", "{0} 第 {1} 台停靠").Format(name));
            yield return Row(ChannelSort.Digital, car.DoorsClosedInput, new Phrase("{0} car {1} doors closed", "{0} 第 {1} 台门已关").Format(name));
            yield return Row(ChannelSort.Digital, car.InServiceInput, new Phrase("{0} car {1} in service", "{0} 第 {1} 台运行中").Format(name));
        }
    }

    private static ChannelSort SortOf(PulseInputKind kind) => kind == PulseInputKind.Contact ? ChannelSort.Contact : ChannelSort.Pulse;

    private static WiringRow Row(ChannelSort sort, int channel, Phrase purpose) => new(sort.Word, sort.Channels.Name, channel, purpose);
}
