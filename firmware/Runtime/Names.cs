using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.CrossChecks;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The words of the message contract for the numbers of the firmware. Words are never reused.</summary>
public static class Names
{
    private const string Unknown = "unknown";

    /// <summary>Word for a quality.</summary>
    public static string Of(Quality quality) => quality switch
    {
        Quality.Good => "good",
        Quality.Uncertain => "uncertain",
        _ => "bad",
    };

    /// <summary>Word for what the limiter is doing.</summary>
    public static string Of(DemandPhase phase) => phase switch
    {
        DemandPhase.LeaveAlone => "leave-alone",
        DemandPhase.BlockStarts => "block-starts",
        DemandPhase.Shed => "shed",
        DemandPhase.Fallback => "fallback",
        _ => Unknown,
    };

    /// <summary>Word for a reason.</summary>
    public static string Of(DecisionReason reason) => reason switch
    {
        DecisionReason.None => "none",
        DecisionReason.NotNeeded => "not-needed",
        DecisionReason.Deferred => "deferred",
        DecisionReason.MinimumOn => "minimum-on",
        DecisionReason.NotRunning => "not-running",
        DecisionReason.Restored => "restored",
        DecisionReason.FireAlarm => "fire-alarm",
        DecisionReason.ControllerFault => "controller-fault",
        DecisionReason.FallbackRelease => "fallback-release",
        DecisionReason.DemandLimit => "demand-limit",
        DecisionReason.StartBlocked => "start-blocked",
        DecisionReason.MinimumOff => "minimum-off",
        DecisionReason.NoHeadroom => "no-headroom",
        DecisionReason.MeterUnknown => "meter-unknown",
        DecisionReason.ManualHand => "manual-hand",
        DecisionReason.OverrideOn => "override-on",
        DecisionReason.OverrideOff => "override-off",
        DecisionReason.OverrideEnded => "override-ended",
        DecisionReason.Comfort => "comfort",
        DecisionReason.ComfortUnknown => "comfort-unknown",
        DecisionReason.NotDropping => "not-dropping",
        DecisionReason.AllowanceSpent => "allowance-spent",
        DecisionReason.PowerUp => "power-up",
        DecisionReason.FeederLimit => "feeder-limit",
        DecisionReason.FeederTrip => "feeder-trip",
        DecisionReason.FeederNoHeadroom => "feeder-no-headroom",
        DecisionReason.Throttled => "throttled",
        DecisionReason.Tariff => "tariff",
        DecisionReason.Schedule => "schedule",
        DecisionReason.ScheduleStart => "schedule-start",
        DecisionReason.Daylight => "daylight",
        DecisionReason.Unoccupied => "unoccupied",
        DecisionReason.MonitorOnly => "monitor-only",
        _ => Unknown,
    };

    /// <summary>Word for a fault.</summary>
    public static string Of(FaultCode code) => code switch
    {
        FaultCode.ControllerFailed => "controller-failed",
        FaultCode.GuardFailed => "guard-failed",
        FaultCode.PhaseFailed => "phase-failed",
        FaultCode.InputFailed => "input-failed",
        FaultCode.FireInputUnknown => "fire-input-unknown",
        FaultCode.OutputFailed => "output-failed",
        FaultCode.CounterReset => "counter-reset",
        FaultCode.SiteMeterUnknown => "site-meter-unknown",
        FaultCode.MessageDropped => "message-dropped",
        FaultCode.CheckpointFailed => "checkpoint-failed",
        FaultCode.ScanOverrun => "scan-overrun",
        FaultCode.FireAlarm => "fire-alarm",
        FaultCode.MeterFailed => "meter-failed",
        FaultCode.SupplyFailing => "supply-failing",
        FaultCode.SupplyFailInputUnknown => "supply-fail-input-unknown",
        FaultCode.PowerImplausible => "power-implausible",
        FaultCode.InputStuck => "input-stuck",
        FaultCode.ReadingDrift => "reading-drift",
        FaultCode.WaterInputFailed => "water-input-failed",
        FaultCode.WaterInputStuck => "water-input-stuck",
        FaultCode.WaterLeak => "water-leak",
        FaultCode.WaterBurst => "water-burst",
        FaultCode.LedgerFailed => "ledger-failed",
        FaultCode.MeterTotalJumped => "meter-total-jumped",
        FaultCode.ReadingImplausible => "reading-implausible",
        FaultCode.CrossCheckFailed => "cross-check-failed",
        FaultCode.CurrentSaturated => "current-saturated",
        FaultCode.CurrentOpenCircuit => "current-open-circuit",
        FaultCode.CurrentUndersampled => "current-undersampled",
        FaultCode.VoltageUnusable => "voltage-unusable",
        FaultCode.StorageWear => "storage-wear",
        FaultCode.HoldUpShort => "hold-up-short",
        FaultCode.QuotaShort => "quota-short",
        FaultCode.BudgetFailed => "budget-failed",
        FaultCode.BudgetRecordFailed => "budget-record-failed",
        FaultCode.CommandRefused => "command-refused",
        FaultCode.CommandRecordFailed => "command-record-failed",
        FaultCode.ManualHand => "manual-hand",
        FaultCode.HandInputUnknown => "hand-input-unknown",
        FaultCode.TemperatureUnknown => "temperature-unknown",
        FaultCode.LiftInputUnknown => "lift-input-unknown",
        FaultCode.LiftOutputFailed => "lift-output-failed",
        FaultCode.LiftEconomyFailed => "lift-economy-failed",
        FaultCode.LoadNotDropping => "load-not-dropping",
        FaultCode.FeederMeterUnknown => "feeder-meter-unknown",
        FaultCode.FeederOverload => "feeder-overload",
        FaultCode.IntervalPulseMissing => "interval-pulse-missing",
        FaultCode.LevelOutputFailed => "level-output-failed",
        FaultCode.LoadNotThrottling => "load-not-throttling",
        FaultCode.LinkHung => "link-hung",
        FaultCode.TariffExpired => "tariff-expired",
        FaultCode.CostRecordFailed => "cost-record-failed",
        FaultCode.ResponseDeclined => "response-declined",
        FaultCode.ResponseInputUnknown => "response-input-unknown",
        FaultCode.ResponseSilent => "response-silent",
        FaultCode.SiteImageRefused => "site-image-refused",
        FaultCode.CalendarMissing => "calendar-missing",
        FaultCode.ScheduleWithoutClock => "schedule-without-clock",
        FaultCode.ScheduleFailed => "schedule-failed",
        FaultCode.DaylightUnknown => "daylight-unknown",
        FaultCode.PresenceUnknown => "presence-unknown",
        FaultCode.SetpointOutputFailed => "setpoint-output-failed",
        _ => Unknown,
    };

    /// <summary>Word for what became of a dial reading.</summary>
    public static string Of(DialResult result) => result switch
    {
        DialResult.First => "first",
        DialResult.Compared => "compared",
        DialResult.Exchanged => "exchanged",
        DialResult.Backwards => "backwards",
        DialResult.OutOfRange => "out-of-range",
        _ => Unknown,
    };

    /// <summary>Word for why two meters differ.</summary>
    public static string Of(CrossCheckCause cause) => cause switch
    {
        CrossCheckCause.Agree => "agree",
        CrossCheckCause.PulseConstant => "pulse-constant",
        CrossCheckCause.TransformerRatio => "transformer-ratio",
        CrossCheckCause.Reversed => "reversed",
        CrossCheckCause.Saturated => "saturated",
        CrossCheckCause.MissingPhase => "missing-phase",
        CrossCheckCause.NoiseFloor => "noise-floor",
        CrossCheckCause.Unrelated => "unrelated",
        _ => Unknown,
    };

    /// <summary>Word for what makes a schedule say what it says.</summary>
    public static string Of(ScheduleSource source) => source switch
    {
        ScheduleSource.Table => "table",
        ScheduleSource.Exception => "exception",
        ScheduleSource.Command => "command",
        ScheduleSource.Safe => "safe",
        ScheduleSource.OptimumStart => "optimum-start",
        _ => Unknown,
    };

    /// <summary>Word for what makes a setpoint what it is.</summary>
    public static string Of(SetpointReason reason) => reason switch
    {
        SetpointReason.Safe => "safe",
        SetpointReason.Between => "between",
        SetpointReason.Unoccupied => "unoccupied",
        SetpointReason.Occupied => "occupied",
        SetpointReason.Arrival => "arrival",
        SetpointReason.AheadOfRate => "ahead-of-rate",
        SetpointReason.AheadOfEvent => "ahead-of-event",
        SetpointReason.DearRate => "dear-rate",
        SetpointReason.Event => "event",
        SetpointReason.LimitNear => "limit-near",
        SetpointReason.RoomUnknown => "room-unknown",
        _ => Unknown,
    };

    /// <summary>Word for a season.</summary>
    public static string Of(Season season) => season switch
    {
        Season.Between => "between",
        Season.Cooling => "cooling",
        Season.Heating => "heating",
        _ => Unknown,
    };

    /// <summary>Word for a basis of the coal equivalent.</summary>
    public static string Of(CoalEquivalentBasis basis) => basis switch
    {
        CoalEquivalentBasis.Calorific => "calorific",
        CoalEquivalentBasis.Equivalent => "equivalent",
        _ => Unknown,
    };

    /// <summary>Word for why a part of the journal was given up.</summary>
    public static string Of(JournalLossReason reason) => reason switch
    {
        JournalLossReason.StoreFull => "store-full",
        JournalLossReason.StoreRefused => "store-refused",
        JournalLossReason.Unreadable => "unreadable",
        JournalLossReason.SiteChanged => "site-changed",
        JournalLossReason.PowerCut => "power-cut",
        _ => Unknown,
    };

    /// <summary>Word for a rate of the tariff.</summary>
    public static string Of(TariffRate rate) => rate switch
    {
        TariffRate.Sharp => "sharp",
        TariffRate.Peak => "peak",
        TariffRate.Flat => "flat",
        TariffRate.Valley => "valley",
        TariffRate.Deep => "deep",
        _ => Unknown,
    };

    /// <summary>Word for what the budget is for.</summary>
    public static string Of(BudgetMode mode) => mode switch
    {
        BudgetMode.Report => "report",
        BudgetMode.Limit => "limit",
        _ => Unknown,
    };

    /// <summary>Word for why a site image is not used.</summary>
    public static string Of(SlotProblem problem) => problem switch
    {
        SlotProblem.None => "none",
        SlotProblem.Empty => "empty",
        SlotProblem.Damaged => "damaged",
        SlotProblem.OtherVersion => "other-version",
        SlotProblem.BreaksRule => "breaks-rule",
        SlotProblem.TrialFailed => "trial-failed",
        SlotProblem.OtherBoard => "other-board",
        _ => Unknown,
    };
}
