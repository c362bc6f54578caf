using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Mends Modbus meters and directions; see <see cref="RuleMending"/>.</summary>
internal static class MeteringMending
{
    /// <summary>Mends one number or choice.</summary>
    /// <returns>False where the field is not one of these.</returns>
    public static bool Mend(SiteConfiguration site, SiteError error)
    {
        CircuitConfiguration circuit = site.Circuits[error.Index];
        switch (error.Field)
        {
            case SiteField.ModbusModel:
                circuit.Modbus.Model = ModbusModel.Dtsu666;
                return true;
            case SiteField.ModbusAddress:
                circuit.Modbus.Address = UnusedAddress(site, circuit);
                return true;
            case SiteField.ModbusRatio:
                circuit.Modbus.RatioNumerator = 1;
                circuit.Modbus.RatioDenominator = 1;
                return true;
            case SiteField.CircuitDirection:
                circuit.Direction = MeterDirection.Import;
                return true;
            default:
                return false;
        }
    }

    // More addresses than circuits: one is always left.
    private static int UnusedAddress(SiteConfiguration site, CircuitConfiguration circuit)
    {
        int address = ModbusMeterOptions.MaximumAddress;
        while (site.Circuits.Any(other => other.Channel == circuit.Channel && other.Modbus.Address == address))
        {
            address--;
        }

        return address;
    }
}
