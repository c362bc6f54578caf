namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Why a configuration is refused. The number is what a device can report; the words are the tool's.</summary>
public enum SiteErrorCode : byte
{
    /// <summary>The configuration may be used.</summary>
    None = 0,

    /// <summary>A name is empty, too long, or has characters other than a-z, 0-9 and -.</summary>
    InvalidId = 1,

    /// <summary>Two circuits, or two loads, share a name.</summary>
    DuplicateId = 2,

    /// <summary>A number is outside its range; see <see cref="SiteError.Field"/>.</summary>
    OutOfRange = 3,

    /// <summary>There is no circuit, or more than the limit.</summary>
    CircuitCount = 4,

    /// <summary>There are more loads than the limit.</summary>
    LoadCount = 5,

    /// <summary>Two circuits use one input channel, or two loads one relay.</summary>
    DuplicateChannel = 6,

    /// <summary>The load is of a kind that is never switched off.</summary>
    ProtectedKind = 7,

    /// <summary>There are loads but no fire alarm input.</summary>
    FireAlarmMissing = 8,

    /// <summary>A compressor's minimum times are too short to protect it.</summary>
    CompressorTimes = 9,

    /// <summary>A circuit index points nowhere, or the site's own circuit is said to be a load's.</summary>
    UnknownCircuit = 10,

    /// <summary>Two loads claim one circuit as theirs alone.</summary>
    SharedOwnCircuit = 11,

    /// <summary>There are more water meters than the limit.</summary>
    WaterMeterCount = 12,

    /// <summary>A contact input without a stated greatest power: whether its filter loses pulses cannot be checked.</summary>
    MaximumPowerMissing = 13,

    /// <summary>At the greatest power or flow that is stated, pulses follow faster than the filter passes them.</summary>
    FilterLosesPulses = 14,

    /// <summary>The leak alarm's flow gives less than two pulses in a night: nothing can tell it.</summary>
    LeakNotMeasurable = 15,

    /// <summary>The site's circuit, or a load's own, is metered as export or generation.</summary>
    MustImport = 30,

    /// <summary>A circuit checks itself, none that exists, or one that checks another.</summary>
    InvalidCheck = 31,

    /// <summary>A sub-item code is not five characters 0-9 and A-Z.</summary>
    SubItemCode = 40,

    /// <summary>A coal equivalent factor does not belong to the basis that is named.</summary>
    FactorBasis = 41,

    /// <summary>Quotas of months are not twelve numbers in their range.</summary>
    BudgetMonths = 110,

    /// <summary>A list of days is too long, or has a day twice or in both lists, or no date that a list can hold.</summary>
    BudgetDays = 111,

    /// <summary>The quota of energy is given both in kWh and in coal equivalent.</summary>
    BudgetTwice = 112,

    /// <summary>The quota in coal equivalent is of another basis than the site's factor.</summary>
    BudgetBasis = 113,

    /// <summary>The budget shall limit, and there is no quota of energy.</summary>
    BudgetQuotaMissing = 114,

    /// <summary>The budget shall limit, and its least limit is missing or above the site's.</summary>
    BudgetMinimumLimit = 115,

    /// <summary>There is a quota of water and no water meter.</summary>
    BudgetWaterMeterMissing = 116,
    /// <summary>There are more temperatures than the limit.</summary>
    TemperatureCount = 70,

    /// <summary>A transmitter's two points make no line, or lie outside what the input can carry.</summary>
    TransmitterLine = 71,

    /// <summary>The range of temperatures that are believed is empty or too wide.</summary>
    PlausibleRange = 72,

    /// <summary>A comfort limit names a temperature that there is not.</summary>
    UnknownTemperature = 73,

    /// <summary>A comfort limit has no end, one that its room never passes, or too little between its ends.</summary>
    ComfortRange = 74,

    /// <summary>There are more lift banks than the limit.</summary>
    LiftBankCount = 75,

    /// <summary>A lift bank has fewer cars than one to spare, or more than the limit.</summary>
    LiftCarCount = 76,

    /// <summary>A lift's economy request lies on the relay of a load.</summary>
    EconomyOnLoadRelay = 77,
    /// <summary>A load may be held off for so short a time that its minimum off time allows no shed.</summary>
    AllowanceTooShort = 150,

    /// <summary>A circuit is fed by itself or by one that does not exist, or the site's circuit is fed by another.</summary>
    InvalidParent = 90,

    /// <summary>Circuits feed each other in a circle.</summary>
    ParentCircle = 91,

    /// <summary>A load's feeder does not exist, or does not feed the load's own circuit.</summary>
    InvalidFeeder = 92,

    /// <summary>A circuit with a limit is metered as export or generation.</summary>
    FeederMustImport = 93,

    /// <summary>What trips a circuit at once is below what it may carry for minutes.</summary>
    TripBelowLimit = 94,

    /// <summary>The circuit's pulses are too far apart to show an overload within the trip's time.</summary>
    TripNotMeasurable = 95,
    /// <summary>Steps of one load are not neighbours, not alike, or just one.</summary>
    StepGroup = 80,

    /// <summary>A load with several relays has a level too.</summary>
    StepsWithLevel = 81,

    /// <summary>A lowest level of charging points lies below 6 A.</summary>
    EvLevel = 82,

    /// <summary>There are more seasons than the limit.</summary>
    TariffSeasonCount = 160,

    /// <summary>A season's periods are too many, out of order, over each other or not within the day.</summary>
    TariffPeriods = 161,

    /// <summary>A month, on one kind of day, is in no season or in two.</summary>
    TariffMonths = 162,

    /// <summary>There are prices, and none for a rate that a season names.</summary>
    TariffPriceMissing = 163,

    /// <summary>A tariff ends before it begins.</summary>
    TariffValidity = 164,

    /// <summary>A demand charge by contract or capacity says not of how much.</summary>
    DemandChargeIncomplete = 165,

    /// <summary>A load waits for a cheaper rate, and there is no tariff.</summary>
    DeferWithoutTariff = 166,

    /// <summary>A load shall avoid every rate.</summary>
    DeferFromAll = 167,

    /// <summary>A heartbeat of demand response without the limit that holds without it, or the other way round.</summary>
    FallbackIncomplete = 168,

    /// <summary>A setpoint goes by dear rates, and there is no tariff.</summary>
    ShiftWithoutTariff = 169,

    /// <summary>A setpoint is moved ahead of dear hours that are none: neither by a rate nor by events.</summary>
    ShiftForNothing = 170,

    /// <summary>What a setpoint is ahead of dear hours and in them lies not on either side of what it is as usual.</summary>
    ShiftRange = 171,

    /// <summary>The board has no channel of this number.</summary>
    ChannelMissing = 190,

    /// <summary>The years of the calendar are too many, out of their range or not ascending.</summary>
    CalendarYears = 210,

    /// <summary>A season begins or ends on no date, or two overlap.</summary>
    SeasonDates = 211,

    /// <summary>There are more schedules than the limit.</summary>
    ScheduleCount = 212,

    /// <summary>A schedule has no table or too many, or one without days or seasons, or with periods that are none.</summary>
    ScheduleTables = 213,

    /// <summary>A schedule has too many exceptions, two of one day, or one with periods that are none.</summary>
    ScheduleExceptions = 214,

    /// <summary>A load, a lift bank or a setpoint names a schedule that there is not, or a lift bank names one that it does not use.</summary>
    UnknownSchedule = 215,

    /// <summary>The targets of an optimum start are beyond what the zone's temperature believes, or heat above what they cool to.</summary>
    OptimumTarget = 216,

    /// <summary>There are more sensors of daylight than the limit.</summary>
    LightSensorCount = 217,

    /// <summary>The two points of a sensor of daylight make no line, or lie outside what the input can carry.</summary>
    LightSensorLine = 218,

    /// <summary>A load names a sensor of daylight that there is not.</summary>
    UnknownLightSensor = 219,

    /// <summary>A load that goes by daylight is no lighting, or its limits are not apart within the sensor's line.</summary>
    DaylightRange = 220,

    /// <summary>There are more setpoints than the limit.</summary>
    SetpointCount = 221,

    /// <summary>Setpoints are not in their order or not on their line.</summary>
    SetpointRange = 222,

    /// <summary>Cooling to less, or heating to more, than the site's bounds allow.</summary>
    SetpointBound = 223,
}
