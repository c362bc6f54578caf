using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Begins and ends messages of the outbox: what every message carries is written here.</summary>
public sealed class MessageComposer
{
    private readonly SiteConfiguration _site;
    private readonly Outbox _outbox;
    private readonly Checkpoint _checkpoint;
    private readonly IClock _clock;

    /// <summary>Binds the composer to the outbox that it fills.</summary>
    public MessageComposer(SiteConfiguration site, Outbox outbox, Checkpoint checkpoint, IClock clock)
    {
        _site = site;
        _outbox = outbox;
        _checkpoint = checkpoint;
        _clock = clock;
    }

    /// <summary>Writes the members of the message that was begun.</summary>
    public JsonWriter Json { get; } = new JsonWriter();

    /// <summary>Begins a message with its identity (device, boot id, sequence) and time.</summary>
    public void Begin(string topic, MessageKind kind, long nowMilliseconds)
    {
        OutboxMessage draft = _outbox.Draft(topic, kind);
        Json.Begin(draft.Payload);
        Json.Write("device", _site.DeviceId);
        Json.Write("bootId", _checkpoint.BootId);
        Json.Write("sequence", draft.Sequence);
        WriteUtc("utcMilliseconds", _clock.UtcMilliseconds, _clock.IsUtcValid);
        Json.Write("monotonicMilliseconds", nowMilliseconds);
    }

    /// <summary>Ends the message and puts it into the outbox.</summary>
    public void Commit()
    {
        Json.End();
        _outbox.Commit(Json.Length);
    }

    /// <summary>Writes a time, or null where it is not known.</summary>
    public void WriteUtc(string name, long utcMilliseconds, bool isValid) => WriteKnown(name, utcMilliseconds, isValid);

    /// <summary>Writes a number, or null where it is not known.</summary>
    public void WriteKnown(string name, long value, bool isKnown)
    {
        if (isKnown)
        {
            Json.Write(name, value);
        }
        else
        {
            Json.WriteNull(name);
        }
    }
}
