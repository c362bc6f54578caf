namespace Zibo.EdgeCtl.Core.Config.Slots;

/// <summary>Which site image has proved itself, and how often the controller was started with the one that has not yet.</summary>
/// <remarks>
///   the newest image | this start
///   -----------------+------------------------------------------------------------
///   proved           | runs it, nothing to write
///   never seen       | runs it as the first attempt
///   on trial         | runs it, one attempt more
///   attempts spent   | passes it over, as long as the other slot has an image
///
/// An image is known by its generation and its CRC.
/// </remarks>
public sealed class SiteTrial
{
    /// <summary>Starts that an image gets to prove itself.</summary>
    public const int MaximumAttempts = 3;

    /// <summary>Bytes that <see cref="Write"/> writes.</summary>
    public const int RecordBytes = 17;

    private long _provedGeneration;
    private long _provedCrc;
    private long _triedGeneration;
    private long _triedCrc;

    /// <summary>Starts with the image on trial.</summary>
    public int AttemptCount { get; private set; }

    /// <summary>True where the controller has stayed up with this image.</summary>
    public bool HasProved(long generation, long crc) => generation == _provedGeneration && crc == _provedCrc;

    /// <summary>True where this image has had its attempts.</summary>
    public bool IsSpent(long generation, long crc) =>
        generation == _triedGeneration && crc == _triedCrc && AttemptCount >= MaximumAttempts;

    /// <summary>Counts a start with an image.</summary>
    /// <returns>False where nothing has changed that must be written.</returns>
    public bool Begin(long generation, long crc)
    {
        if (HasProved(generation, crc) || IsSpent(generation, crc))
        {
            return false;
        }

        bool isNew = generation != _triedGeneration || crc != _triedCrc;
        AttemptCount = isNew ? 1 : AttemptCount + 1;
        _triedGeneration = generation;
        _triedCrc = crc;
        return true;
    }

    /// <summary>The controller has stayed up with the image.</summary>
    public void Prove(long generation, long crc)
    {
        _provedGeneration = generation;
        _provedCrc = crc;
        _triedGeneration = 0;
        _triedCrc = 0;
        AttemptCount = 0;
    }

    /// <summary>The controller could not even be built with the image: it gets no attempt more.</summary>
    public void Fail(long generation, long crc)
    {
        _triedGeneration = generation;
        _triedCrc = crc;
        AttemptCount = MaximumAttempts;
    }

    /// <summary>Writes the record.</summary>
    public void Write(ByteWriter writer)
    {
        writer.WriteInt32((int)_provedGeneration);
        writer.WriteInt32((int)_provedCrc);
        writer.WriteInt32((int)_triedGeneration);
        writer.WriteInt32((int)_triedCrc);
        writer.WriteByte(AttemptCount);
    }

    /// <summary>Reads the record; one that is too short leaves everything unproved and untried.</summary>
    public void Read(ByteReader reader)
    {
        long provedGeneration = (uint)reader.ReadInt32();
        long provedCrc = (uint)reader.ReadInt32();
        long triedGeneration = (uint)reader.ReadInt32();
        long triedCrc = (uint)reader.ReadInt32();
        int attempts = reader.ReadByte();
        if (!reader.HasFailed)
        {
            _provedGeneration = provedGeneration;
            _provedCrc = provedCrc;
            _triedGeneration = triedGeneration;
            _triedCrc = triedCrc;
            AttemptCount = attempts;
        }
    }
}
