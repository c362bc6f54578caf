using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of a circuit in the site image that tells how it is metered beyond pulses and current.</summary>
internal static class MeteringImage
{
    /// <summary>Writes it: model 1, address 4, ratio 8, direction 1, checks 4 bytes.</summary>
    public static void Write(ByteWriter writer, CircuitConfiguration circuit)
    {
        writer.WriteByte((int)circuit.Modbus.Model);
        writer.WriteInt32(circuit.Modbus.Address);
        writer.WriteInt32(circuit.Modbus.RatioNumerator);
        writer.WriteInt32(circuit.Modbus.RatioDenominator);
        writer.WriteByte((int)circuit.Direction);
        writer.WriteInt32(circuit.Checks);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static void Read(ByteReader reader, CircuitConfiguration circuit)
    {
        circuit.Modbus.Model = (ModbusModel)reader.ReadByte();
        circuit.Modbus.Address = reader.ReadInt32();
        circuit.Modbus.RatioNumerator = reader.ReadInt32();
        circuit.Modbus.RatioDenominator = reader.ReadInt32();
        circuit.Direction = (MeterDirection)reader.ReadByte();
        circuit.Checks = reader.ReadInt32();
    }
}
