using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>Asks one meter for everything that its model has. Blocks for as long as the bus does.</summary>
public sealed class ModbusReader
{
    private readonly ModbusProfile _profile;
    private readonly int _device;
    private readonly ushort[] _registers = new ushort[2];

    /// <summary>Binds a reader to a meter.</summary>
    /// <param name="options">Model and address, already checked by the configuration rules.</param>
    public ModbusReader(ModbusMeterOptions options)
    {
        _profile = ModbusProfile.Of(options.Model);
        _device = options.Address;
    }

    /// <summary>Reads the meter.</summary>
    /// <param name="bus">The bus that it hangs on.</param>
    /// <param name="attempts">Most questions for each quantity, at least 1.</param>
    /// <param name="reading">Takes the figures; the stamp is the caller's.</param>
    /// <param name="isImplausible">True where the meter answered and what it said cannot be.</param>
    /// <returns>True for a reading that may be used, whole: there are no halves of one.</returns>
    public bool TryRead(IRegisterBus bus, int attempts, ModbusReading reading, out bool isImplausible)
    {
        isImplausible = false;
        long power = 0;
        long import = 0;
        long export = 0;
        long importStep = 0;
        long exportStep = 0;
        bool isAnswered = TryAsk(bus, _profile.Voltage, attempts, out long voltage, out _, ref isImplausible)
            && TryAsk(bus, _profile.Power, attempts, out power, out _, ref isImplausible)
            && TryAsk(bus, _profile.Import, attempts, out import, out importStep, ref isImplausible)
            && (_profile.Export == null || TryAsk(bus, _profile.Export, attempts, out export, out exportStep, ref isImplausible));
        if (!isAnswered)
        {
            return false;
        }

        reading.VoltageMillivolts = voltage;
        reading.PowerMilliwatts = power;
        reading.ImportMilliwattHours = import;
        reading.ExportMilliwattHours = export;
        reading.StepMilliwattHours = importStep > exportStep ? importStep : exportStep;
        isImplausible = !reading.IsPlausible(_profile);
        return !isImplausible;
    }

    private bool TryAsk(
        IRegisterBus bus, RegisterRow row, int attempts, out long value, out long step, ref bool isImplausible)
    {
        value = 0;
        step = 0;
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            if (bus.TryRead(_device, row.Function, row.Address, _registers, row.Count))
            {
                isImplausible = !RegisterDecoder.TryDecode(_registers, row, out value, out step);
                return !isImplausible;
            }
        }

        return false;
    }
}
