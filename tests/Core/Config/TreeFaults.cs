using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Config;

/// <summary>Ways to spoil the tree of circuits of the school, and what the rules say of each: code, field, index.</summary>
internal static class TreeFaults
{
    public static Dictionary<string, (Action<SiteConfiguration> Spoil, SiteErrorCode Code, SiteField Field, int Index)> All { get; } = new()
    {
        ["parent below the list"] = (s => s.Circuits[1].Parent = -2, SiteErrorCode.InvalidParent, SiteField.CircuitParent, 1),
        ["parent above the list"] = (s => s.Circuits[1].Parent = 3, SiteErrorCode.InvalidParent, SiteField.CircuitParent, 1),
        ["circuit that feeds itself"] = (s => s.Circuits[2].Parent = 2, SiteErrorCode.InvalidParent, SiteField.CircuitParent, 2),
        ["site circuit that is fed"] = (s => s.Circuits[0].Parent = 1, SiteErrorCode.InvalidParent, SiteField.CircuitParent, 0),
        ["two circuits that feed each other"] = (
            s =>
            {
                s.Circuits[1].Parent = 2;
                s.Circuits[2].Parent = 1;
            },
            SiteErrorCode.ParentCircle,
            SiteField.CircuitParent,
            1),
        ["limit below zero"] = (s => s.Circuits[1].Feeder.LimitWatts = -1, SiteErrorCode.OutOfRange, SiteField.CircuitLimitWatts, 1),
        ["limit above any feeder"] = (s => s.Circuits[1].Feeder.LimitWatts = 100_000_001, SiteErrorCode.OutOfRange, SiteField.CircuitLimitWatts, 1),
        ["limit over too short a time"] = (s => s.Circuits[1].Feeder.LimitSeconds = 59, SiteErrorCode.OutOfRange, SiteField.CircuitLimitSeconds, 1),
        ["limit over too long a time"] = (s => s.Circuits[1].Feeder.LimitSeconds = 3_601, SiteErrorCode.OutOfRange, SiteField.CircuitLimitSeconds, 1),
        ["trip below zero"] = (s => s.Circuits[1].Feeder.TripWatts = -1, SiteErrorCode.OutOfRange, SiteField.CircuitTripWatts, 1),
        ["trip in no time"] = (s => s.Circuits[1].Feeder.TripSeconds = 0, SiteErrorCode.OutOfRange, SiteField.CircuitTripSeconds, 1),
        ["trip in more than a minute"] = (s => s.Circuits[1].Feeder.TripSeconds = 61, SiteErrorCode.OutOfRange, SiteField.CircuitTripSeconds, 1),
        ["limit on generation"] = (
            s =>
            {
                s.Loads[1].OwnCircuit = LoadConfiguration.NoCircuit;
                s.Circuits[2].Direction = MeterDirection.Generation;
                s.Circuits[2].Feeder.LimitWatts = 5_000;
            },
            SiteErrorCode.FeederMustImport,
            SiteField.CircuitDirection,
            2),
        ["trip below the limit"] = (
            s =>
            {
                s.Circuits[1].Feeder.LimitWatts = 40_000;
                s.Circuits[1].Feeder.TripWatts = 39_999;
            },
            SiteErrorCode.TripBelowLimit,
            SiteField.CircuitTripWatts,
            1),

        // 1,000 pulses a kWh are 3,600 W s each, two of them 7,200: at 719 W they take longer than 10 s.
        ["trip that no pulse can show"] = (s => s.Circuits[1].Feeder.TripWatts = 719, SiteErrorCode.TripNotMeasurable, SiteField.CircuitTripSeconds, 1),
        ["feeder below the list"] = (s => s.Loads[1].Feeder = -2, SiteErrorCode.InvalidFeeder, SiteField.LoadFeeder, 1),
        ["feeder above the list"] = (s => s.Loads[1].Feeder = 3, SiteErrorCode.InvalidFeeder, SiteField.LoadFeeder, 1),
        ["feeder beside the load's own circuit"] = (s => s.Loads[1].Feeder = 1, SiteErrorCode.InvalidFeeder, SiteField.LoadFeeder, 1),
        ["interval pulse below the channels"] = (s => s.Demand.IntervalPulse.Input = -2, SiteErrorCode.OutOfRange, SiteField.IntervalInput, -1),
        ["interval pulse above the channels"] = (s => s.Demand.IntervalPulse.Input = 64, SiteErrorCode.OutOfRange, SiteField.IntervalInput, -1),
        ["interval pulse on the fire alarm"] = (s => s.Demand.IntervalPulse.Input = 0, SiteErrorCode.DuplicateChannel, SiteField.IntervalInput, -1),
        ["tolerance of a scan"] = (s => s.Demand.IntervalPulse.ToleranceSeconds = 9, SiteErrorCode.OutOfRange, SiteField.IntervalTolerance, -1),
        ["tolerance of minutes"] = (s => s.Demand.IntervalPulse.ToleranceSeconds = 121, SiteErrorCode.OutOfRange, SiteField.IntervalTolerance, -1),
    };
}
