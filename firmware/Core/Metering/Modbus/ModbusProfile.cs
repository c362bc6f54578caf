namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>The registers of a model and what its readings can be.</summary>
/// <remarks>
/// Sources, each the maker's own register list:
///
///   DTSU666  Chint, DTSU666 and DSSU666 User Manual, ZTW0.464.0104 of 2023-11-14: electricity data in units of 0.1 V and
///            0.1 W as floats, energy in kWh; all on the secondary side, the reader multiplies by the transformers' ratio
///   SDM120   Eastron, SDM120-M User Manual V1.0; the addresses are those of SDM120-Modbus protocol V2.4
///   SDM630   Eastron, SDM630Modbus Smart Meter Modbus Protocol Implementation V1.8
///   PZEM-016 Peacefair, PZEM-014/016 AC communication module: 0.1 V, 0.1 W, 1 Wh, low word first, no direction
///
/// Read a second time in the tables that users of these meters publish: all addresses, formats and units above agree. For the
/// DTSU666 one table out of three has the totals at 0x401E and 0x4028, as other software versions do: at commissioning compare
/// the total with the dial.
///
/// Totals are shown to 0.01 kWh (PZEM-016: 1 Wh). A float has 24 binary digits, so that a total above 131,072 kWh grows in
/// steps of 0.0156 kWh and above 1,048,576 kWh in steps of 0.125 kWh: <see cref="RegisterDecoder"/> gives the step.
/// Plausible power is what current range and 276 V allow, rounded up.
/// </remarks>
public sealed class ModbusProfile
{
    private const int Holding = 3;
    private const int Input = 4;
    private const int PerUnit = 1_000;
    private const int PerTenth = 100;
    private const int PerKilowattHour = 1_000_000;

    private static readonly ModbusProfile Dtsu666 = new ModbusProfile(
        new RegisterRow(Holding, 0x2006, RegisterFormat.Real, PerTenth),
        new RegisterRow(Holding, 0x2012, RegisterFormat.Real, PerTenth),
        new RegisterRow(Holding, 0x101E, RegisterFormat.Real, PerKilowattHour),
        new RegisterRow(Holding, 0x1028, RegisterFormat.Real, PerKilowattHour),
        10_000,
        250_000);

    private static readonly ModbusProfile Sdm120 = new ModbusProfile(
        new RegisterRow(Input, 0x0000, RegisterFormat.Real, PerUnit),
        new RegisterRow(Input, 0x000C, RegisterFormat.Real, PerUnit),
        new RegisterRow(Input, 0x0048, RegisterFormat.Real, PerKilowattHour),
        new RegisterRow(Input, 0x004A, RegisterFormat.Real, PerKilowattHour),
        10_000,
        15_000);

    private static readonly ModbusProfile Sdm630 = new ModbusProfile(
        new RegisterRow(Input, 0x0000, RegisterFormat.Real, PerUnit),
        new RegisterRow(Input, 0x0034, RegisterFormat.Real, PerUnit),
        new RegisterRow(Input, 0x0048, RegisterFormat.Real, PerKilowattHour),
        new RegisterRow(Input, 0x004A, RegisterFormat.Real, PerKilowattHour),
        10_000,
        100_000);

    private static readonly ModbusProfile Pzem016 = new ModbusProfile(
        new RegisterRow(Input, 0x0000, RegisterFormat.Word, PerTenth),
        new RegisterRow(Input, 0x0003, RegisterFormat.TwoWordsLowFirst, PerTenth),
        new RegisterRow(Input, 0x0005, RegisterFormat.TwoWordsLowFirst, PerUnit),
        null,
        1_000,
        30_000);

    private ModbusProfile(
        RegisterRow voltage, RegisterRow power, RegisterRow import, RegisterRow export, int resolutionMilliwattHours, int maximumWatts)
    {
        Voltage = voltage;
        Power = power;
        Import = import;
        Export = export;
        ResolutionMilliwattHours = resolutionMilliwattHours;
        MaximumWatts = maximumWatts;
    }

    /// <summary>Voltage of the first phase.</summary>
    public RegisterRow Voltage { get; }

    /// <summary>Active power of all phases, import positive.</summary>
    public RegisterRow Power { get; }

    /// <summary>Total of imported energy.</summary>
    public RegisterRow Import { get; }

    /// <summary>Total of exported energy; null where the model has none.</summary>
    public RegisterRow Export { get; }

    /// <summary>Step in which the model's totals grow, in mWh at the meter.</summary>
    public int ResolutionMilliwattHours { get; }

    /// <summary>Greatest power at the meter that is believed, in W.</summary>
    public int MaximumWatts { get; }

    /// <summary>The profile of a model, or null for one that is not known.</summary>
    public static ModbusProfile Of(ModbusModel model) => model switch
    {
        ModbusModel.Dtsu666 => Dtsu666,
        ModbusModel.Sdm120 => Sdm120,
        ModbusModel.Sdm630 => Sdm630,
        ModbusModel.Pzem016 => Pzem016,
        _ => null,
    };
}
