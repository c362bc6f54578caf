using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Journal;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Begins and ends messages: those that must not be lost go into the journal, which gives them their identity when they leave;
/// states and details go into the outbox.
/// </summary>
public sealed class MessageComposer
{
    private readonly SiteDigest _site;
    private readonly Outbox _outbox;
    private readonly MessageJournal _journal;
    private readonly Checkpoint _checkpoint;
    private readonly IClock _clock;
    private readonly int _rootLength;
    private bool _isVolatile;

    /// <summary>Binds the composer to where its messages go.</summary>
    public MessageComposer(SiteDigest site, Outbox outbox, MessageJournal journal, Checkpoint checkpoint, IClock clock)
    {
        _site = site;
        _outbox = outbox;
        _journal = journal;
        _checkpoint = checkpoint;
        _clock = clock;
        _rootLength = Topics.RootOf(site).Length;
    }

    /// <summary>Writes the members of the message that was begun.</summary>
    public JsonWriter Json { get; } = new JsonWriter();

    /// <summary>Begins an event, which must not be lost.</summary>
    /// <param name="topic">Its whole topic.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Begin(string topic, long nowMilliseconds)
    {
        _journal.Event.TopicLength = 0;
        Put(topic, _rootLength);
        BeginEvent(nowMilliseconds);
    }

    /// <summary>Begins an event, which must not be lost, whose topic is kept nowhere as a whole.</summary>
    /// <param name="level">What its topic has behind the controller's root.</param>
    /// <param name="name">What follows that.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Begin(string level, string name, long nowMilliseconds)
    {
        _journal.Event.TopicLength = 0;
        Put(level, 0);
        Put(name, 0);
        BeginEvent(nowMilliseconds);
    }

    /// <summary>Begins a message that the next one of its kind replaces.</summary>
    public void BeginVolatile(string topic, MessageKind kind, long nowMilliseconds) =>
        BeginVolatile(topic, string.Empty, string.Empty, kind, nowMilliseconds);

    /// <summary>Begins a message that the next one of its kind replaces, whose topic is put together when it leaves.</summary>
    /// <param name="topic">What its topic begins with.</param>
    /// <param name="name">What follows that.</param>
    /// <param name="end">What it ends with.</param>
    /// <param name="kind">What it is worth.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void BeginVolatile(string topic, string name, string end, MessageKind kind, long nowMilliseconds)
    {
        _isVolatile = true;
        OutboxMessage draft = _outbox.Draft(topic, name, end, kind);
        Json.Begin(draft.Payload);
        Json.Write("device", _site.DeviceId);
        Json.Write("bootId", _checkpoint.BootId);
        Json.Write("liveSequence", draft.Sequence);
        WriteUtc("utcMilliseconds", _clock.UtcMilliseconds, _clock.IsUtcValid);
        Json.Write("monotonicMilliseconds", nowMilliseconds);
    }

    /// <summary>Ends the message and puts it where it goes.</summary>
    public void Commit()
    {
        if (_isVolatile)
        {
            Json.End();
            _outbox.Commit(Json.Length);
            return;
        }

        _journal.Event.TextLength = Json.Length;
        _journal.AppendEvent();
    }

    /// <summary>Writes a time, or null where it is not known.</summary>
    public void WriteUtc(string name, long utcMilliseconds, bool isValid) => WriteKnown(name, utcMilliseconds, isValid);

    /// <summary>Writes a number, or null where it is not known.</summary>
    public void WriteKnown(string name, long value, bool isKnown) => Json.WriteKnown(name, value, isKnown);

    private void Put(string text, int start)
    {
        EventRecord record = _journal.Event;
        for (int i = start; i < text.Length; i++)
        {
            record.Topic[record.TopicLength++] = (byte)text[i];
        }
    }

    private void BeginEvent(long nowMilliseconds)
    {
        _isVolatile = false;
        EventRecord record = _journal.Event;
        record.RecordedMonotonicMilliseconds = nowMilliseconds;
        record.RecordedUtcMilliseconds = _clock.IsUtcValid ? _clock.UtcMilliseconds : -1;
        Json.BeginMembers(record.Text, EventRecord.MaximumTextBytes);
    }
}
