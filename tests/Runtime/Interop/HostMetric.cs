using Google.Protobuf;

namespace Zibo.EdgeCtl.Runtime.Tests.Interop;

/// <summary>A metric as the host reads it, by the fields of the specification; a field that it does not know is refused.</summary>
internal sealed record HostMetric(string? Name, long? Alias, long? Timestamp, long? Type, bool IsNull, object? Value)
{
    public static HostMetric Read(CodedInputStream input)
    {
        HostMetric metric = new(null, null, null, null, false, null);
        for (uint tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            WireFormat.WireType wire = WireFormat.GetTagWireType(tag);
            metric = (WireFormat.GetTagFieldNumber(tag), wire) switch
            {
                (1, WireFormat.WireType.LengthDelimited) => metric with { Name = input.ReadString() },
                (2, WireFormat.WireType.Varint) => metric with { Alias = input.ReadInt64() },
                (3, WireFormat.WireType.Varint) => metric with { Timestamp = input.ReadInt64() },
                (4, WireFormat.WireType.Varint) => metric with { Type = input.ReadUInt32() },
                (7, WireFormat.WireType.Varint) => metric with { IsNull = input.ReadBool() },
                (11, WireFormat.WireType.Varint) => metric with { Value = input.ReadUInt64() },
                (14, WireFormat.WireType.Varint) => metric with { Value = input.ReadBool() },
                (15, WireFormat.WireType.LengthDelimited) => metric with { Value = input.ReadString() },
                (int field, _) => throw new InvalidDataException($"metric: field {field}, {wire}"),
            };
        }

        return metric;
    }
}
