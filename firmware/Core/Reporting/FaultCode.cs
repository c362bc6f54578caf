namespace Zibo.EdgeCtl.Core.Reporting;

/// <summary>What has gone wrong. The numbers are part of the message contract and never reused.</summary>
public enum FaultCode : byte
{
    /// <summary>No fault.</summary>
    None = 0,

    /// <summary>A controller threw; its requests were dropped. Source: its place in the list.</summary>
    ControllerFailed = 1,

    /// <summary>A guard threw; every load was released. Source: its place in the list.</summary>
    GuardFailed = 2,

    /// <summary>A phase of the scan threw. Source: the phase.</summary>
    PhaseFailed = 3,

    /// <summary>A meter's input cannot be read. Source: the circuit.</summary>
    InputFailed = 4,

    /// <summary>The fire alarm input cannot be read and is taken for an alarm.</summary>
    FireInputUnknown = 5,

    /// <summary>A relay could not be driven. Source: the load.</summary>
    OutputFailed = 6,

    /// <summary>A pulse counter lost its count. Source: the circuit.</summary>
    CounterReset = 7,

    /// <summary>The site meter's power is unknown; the demand limit rests on the fallback.</summary>
    SiteMeterUnknown = 8,

    /// <summary>Messages of the journal were given up for good; it is told which.</summary>
    MessageDropped = 9,

    /// <summary>The totals could not be written to the record store.</summary>
    CheckpointFailed = 10,

    /// <summary>A scan took longer than its period.</summary>
    ScanOverrun = 11,

    /// <summary>The fire alarm input is asserted; every load is released.</summary>
    FireAlarm = 12,

    /// <summary>A meter threw while it took its input; its figures are those of the last scan. Source: the circuit.</summary>
    MeterFailed = 13,

    /// <summary>A meter's pulses or current are more than its circuit can have made. Source: the circuit.</summary>
    PowerImplausible = 14,

    /// <summary>A meter's contact stays closed. Source: the circuit.</summary>
    InputStuck = 15,

    /// <summary>A meter's dial and its pulses differ by more than they may. Source: the circuit.</summary>
    ReadingDrift = 16,

    /// <summary>A water meter's input cannot be read. Source: the water meter.</summary>
    WaterInputFailed = 17,

    /// <summary>A water meter's contact stays closed. Source: the water meter.</summary>
    WaterInputStuck = 18,

    /// <summary>Water ran through a whole night. Source: the water meter.</summary>
    WaterLeak = 19,

    /// <summary>A great flow of water lasts. Source: the water meter.</summary>
    WaterBurst = 20,

    /// <summary>The dial readings could not be written to the record store.</summary>
    LedgerFailed = 21,

    /// <summary>A Modbus meter's total fell or grew beyond belief: roll-over, reset or exchange. Source: the circuit.</summary>
    MeterTotalJumped = 30,

    /// <summary>A Modbus meter answers with what cannot be: no number, or beyond its range. Source: the circuit.</summary>
    ReadingImplausible = 31,

    /// <summary>Two meters of the same energy disagree. Source: the circuit that checks.</summary>
    CrossCheckFailed = 32,

    /// <summary>A current reaches beyond its input's range; the value before is kept until it is stale. Source: the circuit.</summary>
    CurrentSaturated = 50,

    /// <summary>A current input has lost its bias: its transformer is unplugged. Source: the circuit.</summary>
    CurrentOpenCircuit = 51,

    /// <summary>A current was sampled too slowly for what it looks like, or not often enough. Source: the circuit.</summary>
    CurrentUndersampled = 52,

    /// <summary>The voltage of a circuit cannot be used; its power rests on the assumed one. Source: the circuit.</summary>
    VoltageUnusable = 53,

    /// <summary>The supply fails: its input is asserted.</summary>
    SupplyFailing = 40,

    /// <summary>The input that tells of a failing supply cannot be read.</summary>
    SupplyFailInputUnknown = 41,

    /// <summary>The store is written more often than its years allow.</summary>
    StorageWear = 42,

    /// <summary>A checkpoint takes longer than the supply holds after it has failed.</summary>
    HoldUpShort = 43,

    /// <summary>The month will use more than its quota. Source: 0 energy, 1 water.</summary>
    QuotaShort = 110,

    /// <summary>The budget threw; its target is unknown until it is computed again.</summary>
    BudgetFailed = 111,

    /// <summary>The budget could not be written to the record store.</summary>
    BudgetRecordFailed = 112,
    /// <summary>A load's hand switch is not in Auto; no fault, but nobody can shed it. Source: the load.</summary>
    ManualHand = 70,

    /// <summary>The input of a load's hand switch cannot be read and is taken for not in Auto. Source: the load.</summary>
    HandInputUnknown = 71,

    /// <summary>A room's temperature is unknown; its comfort limits rest on their fallback. Source: the temperature.</summary>
    TemperatureUnknown = 72,

    /// <summary>An input of a lift bank cannot be read; the cars that it is about get no economy request. Source: the bank.</summary>
    LiftInputUnknown = 73,

    /// <summary>An economy output of a lift bank could not be driven. Source: the bank.</summary>
    LiftOutputFailed = 74,

    /// <summary>What decides about a lift bank threw; its requests are withdrawn. Source: the bank.</summary>
    LiftEconomyFailed = 75,
    /// <summary>A load's power does not fall when it is shed: a contactor sticks, or a hand switch is on. Source: the load.</summary>
    LoadNotDropping = 60,

    /// <summary>The meter of a circuit with a limit is unknown: nothing is added under it. Source: the circuit.</summary>
    FeederMeterUnknown = 90,

    /// <summary>A circuit is above what its breaker bears, and nothing under it is left to shed. Source: the circuit.</summary>
    FeederOverload = 91,

    /// <summary>The supplier's end-of-interval pulse stays away.</summary>
    IntervalPulseMissing = 92,
    /// <summary>The output that carries a load's level could not be driven; its level is taken for full. Source: the load.</summary>
    LevelOutputFailed = 80,

    /// <summary>A load draws more than its level allows; it is not throttled for an hour. Source: the load.</summary>
    LoadNotThrottling = 81,

    /// <summary>A command was not made with the controller's key, within the last hour.</summary>
    CommandRefused = 120,

    /// <summary>Counter and orders of commands could not be written to the record store.</summary>
    CommandRecordFailed = 121,

    /// <summary>A network call did not come back; its thread was left behind and another took over.</summary>
    LinkHung = 130,

    /// <summary>The tariff's periods are not stated for the present day; they go on as they are.</summary>
    TariffExpired = 160,

    /// <summary>What day and month cost could not be written to the record store.</summary>
    CostRecordFailed = 161,

    /// <summary>The site declines demand response below level 3 by its key switch.</summary>
    ResponseDeclined = 162,

    /// <summary>The key switch that declines demand response does not answer; events hold.</summary>
    ResponseInputUnknown = 163,

    /// <summary>Who sends demand response has been silent for longer than the site allows; its fallback limit holds.</summary>
    ResponseSilent = 164,
}
