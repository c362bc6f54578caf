using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>
/// A meter with registers. It knows where its model keeps what from the firmware's table, and writes the numbers itself, with
/// the floating point of this machine: an encoder that shares no line with the decoder.
/// </summary>
public sealed class VirtualModbusMeter(ModbusModel model)
{
    private readonly ModbusProfile _profile = ModbusProfile.Of(model);

    /// <summary>How it fails.</summary>
    public MeterFault Fault { get; set; }

    /// <summary>Voltage of the first phase in V.</summary>
    public double Volts { get; set; } = 230;

    /// <summary>Power at the meter in W, import positive.</summary>
    public double PowerWatts { get; set; }

    /// <summary>Imported energy at the meter in Wh.</summary>
    public double ImportWattHours { get; set; }

    /// <summary>Exported energy at the meter in Wh.</summary>
    public double ExportWattHours { get; set; }

    /// <summary>The registers that a question asks for; none where the meter has not all of them.</summary>
    /// <param name="function">3 or 4.</param>
    /// <param name="address">The first register.</param>
    /// <param name="count">How many.</param>
    public ushort[]? Answer(int function, int address, int count)
    {
        // A model without a sign shows the magnitude, and counts it.
        bool isSigned = _profile.Export != null;
        (RegisterRow? Row, double Value)[] rows =
        [
            (_profile.Voltage, Volts * 1000),
            (_profile.Power, (isSigned ? PowerWatts : Math.Abs(PowerWatts)) * 1000),
            (_profile.Import, Shown(isSigned ? ImportWattHours : ImportWattHours + ExportWattHours)),
            (_profile.Export, Shown(ExportWattHours)),
        ];
        foreach ((RegisterRow? row, double value) in rows)
        {
            if (row != null && row.Function == function && row.Address == address && row.Count == count)
            {
                return Encode(row.Format, value / row.Scale);
            }
        }

        return null;
    }

    // Meters do not show more digits than they have.
    private double Shown(double wattHours) =>
        Math.Floor((wattHours * 1000 / _profile.ResolutionMilliwattHours) + 1e-6) * _profile.ResolutionMilliwattHours;

    private ushort[] Encode(RegisterFormat format, double value)
    {
        if (Fault == MeterFault.NotANumber)
        {
            return format == RegisterFormat.Word ? [0xFFFF] : format == RegisterFormat.Real ? [0x7FC0, 0x0000] : [0xFFFF, 0xFFFF];
        }

        uint bits = format == RegisterFormat.Real ? BitConverter.SingleToUInt32Bits((float)value) : (uint)Math.Round(value);
        return format switch
        {
            RegisterFormat.Word => [(ushort)bits],
            RegisterFormat.TwoWordsLowFirst => [(ushort)bits, (ushort)(bits >> 16)],
            _ => [(ushort)(bits >> 16), (ushort)bits],
        };
    }
}
