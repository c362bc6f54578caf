using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about Modbus meters, directions and checks.</summary>
internal static class MeteringRules
{
    /// <summary>Checks one circuit after its name and input.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site, int index)
    {
        CircuitConfiguration circuit = site.Circuits[index];
        SiteField field = circuit.MeterKind == MeterKind.Modbus ? CheckModbus(circuit.Modbus) : SiteField.None;
        if (field == SiteField.None
            && (circuit.Direction < MeterDirection.Import || circuit.Direction > MeterDirection.Generation))
        {
            field = SiteField.CircuitDirection;
        }

        if (field != SiteField.None)
        {
            return new SiteError(SiteErrorCode.OutOfRange, field, index);
        }

        if (circuit.Direction != MeterDirection.Import && MustImport(site, index))
        {
            return new SiteError(SiteErrorCode.MustImport, SiteField.CircuitDirection, index);
        }

        return IsCheckSound(site, index) ? null : new SiteError(SiteErrorCode.InvalidCheck, SiteField.CircuitChecks, index);
    }

    /// <summary>True where two circuits have the same input.</summary>
    public static bool ShareInput(CircuitConfiguration circuit, CircuitConfiguration other) =>
        other.MeterKind == circuit.MeterKind
        && other.Channel == circuit.Channel
        && (circuit.MeterKind != MeterKind.Pulse || other.InputKind == circuit.InputKind)
        && (circuit.MeterKind != MeterKind.Modbus || other.Modbus.Address == circuit.Modbus.Address);

    private static SiteField CheckModbus(ModbusMeterOptions modbus)
    {
        if (ModbusProfile.Of(modbus.Model) == null)
        {
            return SiteField.ModbusModel;
        }

        if (modbus.Address < ModbusMeterOptions.MinimumAddress || modbus.Address > ModbusMeterOptions.MaximumAddress)
        {
            return SiteField.ModbusAddress;
        }

        bool isRatio = modbus.RatioNumerator >= 1 && modbus.RatioNumerator <= ModbusMeterOptions.MaximumRatio
            && modbus.RatioDenominator >= 1 && modbus.RatioDenominator <= modbus.RatioNumerator;
        return isRatio ? SiteField.None : SiteField.ModbusRatio;
    }

    // The site's meter measures demand, and a load's own meter its consumption: both of them import.
    private static bool MustImport(SiteConfiguration site, int index)
    {
        bool isOwn = false;
        for (int i = 0; i < site.Loads.Length && !isOwn; i++)
        {
            isOwn = site.Loads[i].OwnCircuit == index;
        }

        return isOwn || index == site.SiteCircuit;
    }

    // A circuit that is checked against checks nothing itself: there are no chains, and no circles.
    private static bool IsCheckSound(SiteConfiguration site, int index)
    {
        int checks = site.Circuits[index].Checks;
        return checks == CircuitConfiguration.NoCheck
            || (checks >= 0 && checks < site.Circuits.Length && checks != index
                && site.Circuits[checks].Checks == CircuitConfiguration.NoCheck);
    }
}
