using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>Writes payloads of Sparkplug B into one buffer; numbers of fields are those of its protocol buffer.</summary>
internal sealed class SparkplugEncoder
{
    /// <summary>Bytes of the buffer: the birth of the largest node needs half of it at most.</summary>
    internal const int MaximumPayloadBytes = 2_048;

    /// <summary>Name of the metric by which a host asks for new births.</summary>
    internal const string RebirthName = "Node Control/Rebirth";

    private const string BirthSequenceName = "bdSeq";

    private const int PayloadTimestamp = 1;
    private const int PayloadMetric = 2;
    private const int PayloadSequence = 3;
    private const int MetricName = 1;
    private const int MetricAlias = 2;
    private const int MetricTimestamp = 3;
    private const int MetricType = 4;
    private const int MetricIsNull = 7;
    private const int MetricLong = 11;
    private const int MetricBoolean = 14;
    private const int MetricString = 15;

    private readonly ProtobufWriter _writer = new ProtobufWriter();
    private readonly SparkplugCatalog _catalog;

    internal SparkplugEncoder(SparkplugCatalog catalog) => _catalog = catalog;

    /// <summary>The buffer.</summary>
    internal byte[] Payload { get; } = new byte[MaximumPayloadBytes];

    /// <summary>Bytes of the message.</summary>
    internal int Length => _writer.Length;

    /// <summary>True where the message does not fit.</summary>
    internal bool HasOverflowed => _writer.HasOverflowed;

    /// <summary>Writes the whole death of a node. It has neither time nor sequence, as the specification wants it.</summary>
    internal int WriteDeath(byte[] buffer, int birthSequence)
    {
        _writer.Begin(buffer);
        WriteBirthSequence(birthSequence, -1);
        return _writer.Length;
    }

    /// <summary>Begins a message.</summary>
    /// <param name="utcMilliseconds">UTC of now, or -1.</param>
    internal void Begin(long utcMilliseconds)
    {
        _writer.Begin(Payload);
        if (utcMilliseconds >= 0)
        {
            _writer.Write(PayloadTimestamp, utcMilliseconds);
        }
    }

    /// <summary>Writes what only the birth of the node has.</summary>
    internal void WriteControl(int birthSequence, long utcMilliseconds)
    {
        WriteBirthSequence(birthSequence, utcMilliseconds);
        _writer.BeginMessage(PayloadMetric);
        _writer.Write(MetricName, RebirthName);
        WriteTime(utcMilliseconds);
        _writer.Write(MetricType, (long)SparkplugType.Boolean);
        _writer.Write(MetricBoolean, false);
        _writer.EndMessage();
    }

    /// <summary>Writes a metric: with name, alias and type in a birth, else with its alias alone.</summary>
    internal void WriteMetric(int alias, SparkplugValues values, bool isBirth)
    {
        SparkplugMetric metric = _catalog.At(alias);
        _writer.BeginMessage(PayloadMetric);
        if (isBirth)
        {
            _writer.Write(MetricName, metric.Name);
        }

        _writer.Write(MetricAlias, alias);
        WriteTime(values.UtcMilliseconds);
        if (isBirth)
        {
            _writer.Write(MetricType, (long)metric.Type);
        }

        if (values.IsKnown(alias))
        {
            WriteValue(metric, values.ValueOf(alias));
        }
        else
        {
            _writer.Write(MetricIsNull, true);
        }

        _writer.EndMessage();
    }

    /// <summary>Ends a message.</summary>
    internal void End(int sequence) => _writer.Write(PayloadSequence, sequence);

    private void WriteBirthSequence(int birthSequence, long utcMilliseconds)
    {
        _writer.BeginMessage(PayloadMetric);
        _writer.Write(MetricName, BirthSequenceName);
        WriteTime(utcMilliseconds);
        _writer.Write(MetricType, (long)SparkplugType.Int64);
        _writer.Write(MetricLong, birthSequence);
        _writer.EndMessage();
    }

    private void WriteTime(long utcMilliseconds)
    {
        if (utcMilliseconds >= 0)
        {
            _writer.Write(MetricTimestamp, utcMilliseconds);
        }
    }

    private void WriteValue(SparkplugMetric metric, long value)
    {
        switch (metric.Type)
        {
            case SparkplugType.Boolean:
                _writer.Write(MetricBoolean, value != 0);
                break;
            case SparkplugType.String:
                _writer.Write(
                    MetricString,
                    metric.Source == SparkplugSource.Phase ? Names.Of((DemandPhase)value) : Names.Of((DecisionReason)value));
                break;
            default:
                _writer.Write(MetricLong, value);
                break;
        }
    }
}
