using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Writes every record of a controller's why-log to a stream, the ring's own bytes, as long as it is drained in time.</summary>
public sealed class WhyRecorder
{
    private readonly WhyLog _log;
    private readonly Stream _stream;
    private readonly byte[] _record = new byte[WhyLog.LevelRecordBytes];

    /// <summary>Writes the header and the records that are there.</summary>
    public WhyRecorder(WhyLog log, WhyFileHeader header, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(stream);
        _log = log;
        _stream = stream;
        stream.Write(header.ToBytes());
        Drain();
    }

    /// <summary>Records written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes what is new; a scan makes one record at most, so that once a scan nothing is lost.</summary>
    /// <exception cref="InvalidOperationException">More records were made since the last call than the log keeps.</exception>
    public void Drain()
    {
        while (Count < _log.Count)
        {
            if (!_log.TryCopy(Count + 1, _record, 0))
            {
                throw new InvalidOperationException($"record {Count + 1} of the why-log is gone: drain it after every scan");
            }

            _stream.Write(_record, 0, _log.BytesOfRecord);
            Count++;
        }
    }
}
