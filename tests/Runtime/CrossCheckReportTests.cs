using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering.CrossChecks;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A current transformer beside the chiller's pulse meter: what the controller says when they differ.</summary>
public class CrossCheckReportTests
{
    private const int Check = 2;

    private readonly Rig _rig = new(change: site =>
    {
        site.Demand.LimitWatts = 500_000;
        CircuitConfiguration sensor = new() { Id = "chiller-ct", MeterKind = MeterKind.Current, Channel = 0, Checks = 1 };
        sensor.Current.MilliamperesPerVolt = 100_000;
        site.Circuits = [.. site.Circuits, sensor];
    });

    [Fact]
    public void A_sensor_that_agrees_is_no_news()
    {
        List<JsonElement> messages = Run(2, scale: 1.05);
        Assert.Empty(messages);
        Assert.Equal(CrossCheckCause.Agree, _rig.Controller.CrossChecks.At(0).Verdict.Cause);
        Assert.Equal(0, _rig.Controller.Faults.ActiveCount);
    }

    [Fact]
    public void A_transformer_of_another_ratio_is_named_with_its_numbers_until_it_is_right()
    {
        // 400 A in the place of 100 A; 4,000 imp/kWh in the place of 1,000 is on few name plates.
        List<JsonElement> messages = Run(2, scale: 0.25);
        JsonElement message = Assert.Single(messages);
        Assert.Equal("chiller-ct", message.GetProperty("circuit").GetString());
        Assert.Equal("chiller", message.GetProperty("checks").GetString());
        Assert.InRange(message.GetProperty("ratioPermille").GetInt64(), 245, 255);
        Assert.Equal("transformer-ratio", message.GetProperty("cause").GetString());
        Assert.InRange(message.GetProperty("scorePermille").GetInt32(), 700, 1_000);
        Assert.True(_rig.Controller.Faults.IsActive(FaultCode.CrossCheckFailed, Check));

        message = Assert.Single(Run(2, scale: 1));
        Assert.Equal("agree", message.GetProperty("cause").GetString());
        Assert.False(_rig.Controller.Faults.IsActive(FaultCode.CrossCheckFailed, Check));
    }

    // Windows of two hours; the load swings between 10 and 30 kW.
    private List<JsonElement> Run(int windows, double scale)
    {
        List<JsonElement> messages = [];
        for (int minute = 0; minute < (windows * 120) + 5; minute++)
        {
            _rig.LoadWatts[0] = 20_000 + (10_000 * Math.Sin(minute / 13.0));

            // 220 V x 0.9: 198 W an ampere, 100 A a volt.
            int microvolts = (int)(_rig.LoadWatts[0] * scale / 198 * 10_000);
            for (int second = 0; second < 60; second++)
            {
                _rig.Board.AnalogInput(0).Set(microvolts, _rig.Board.Clock.MonotonicMilliseconds + 1_000);
                _rig.Run(1);
            }

            messages.AddRange(_rig.TakeMessages()
                .Where(m => m.Topic == "edgectl/v1/s/d/checks/chiller-ct")
                .Select(m => m.Body.Clone()));
        }

        return messages;
    }
}
