using Google.Protobuf;

namespace Zibo.EdgeCtl.Runtime.Tests.Interop;

/// <summary>A payload as the host reads it; a field that it does not know is refused.</summary>
internal sealed record HostPayload(long? Timestamp, IReadOnlyList<HostMetric> Metrics, long? Sequence)
{
    public static HostPayload Read(ReadOnlyMemory<byte> bytes)
    {
        CodedInputStream input = new(bytes.ToArray());
        long? timestamp = null;
        long? sequence = null;
        List<HostMetric> metrics = [];
        for (uint tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            switch (WireFormat.GetTagFieldNumber(tag), WireFormat.GetTagWireType(tag))
            {
                case (1, WireFormat.WireType.Varint):
                    timestamp = input.ReadInt64();
                    break;
                case (2, WireFormat.WireType.LengthDelimited):
                    metrics.Add(HostMetric.Read(input.ReadBytes().CreateCodedInput()));
                    break;
                case (3, WireFormat.WireType.Varint):
                    sequence = input.ReadInt64();
                    break;
                default:
                    throw new InvalidDataException($"payload: tag {tag}");
            }
        }

        return new HostPayload(timestamp, metrics, sequence);
    }

    /// <summary>A command that asks for new births, unless it is told to say something else.</summary>
    public static byte[] Rebirth(string name = "Node Control/Rebirth", bool value = true)
    {
        using MemoryStream metric = new();
        using (CodedOutputStream output = new(metric, true))
        {
            output.WriteTag(1, WireFormat.WireType.LengthDelimited);
            output.WriteString(name);
            output.WriteTag(3, WireFormat.WireType.Varint);
            output.WriteInt64(Rig.StartUtcMilliseconds);
            output.WriteTag(4, WireFormat.WireType.Varint);
            output.WriteUInt32(11);
            output.WriteTag(14, WireFormat.WireType.Varint);
            output.WriteBool(value);
        }

        using MemoryStream payload = new();
        using (CodedOutputStream output = new(payload, true))
        {
            output.WriteTag(1, WireFormat.WireType.Varint);
            output.WriteInt64(Rig.StartUtcMilliseconds);
            output.WriteTag(2, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(metric.ToArray()));
        }

        return payload.ToArray();
    }
}
