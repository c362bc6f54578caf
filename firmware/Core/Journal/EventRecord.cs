namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>One message that tells of an event, in a holder that is filled again and again.</summary>
public sealed class EventRecord
{
    /// <summary>Longest end of a topic.</summary>
    public const int MaximumTopicBytes = 64;

    /// <summary>Longest text: that of the largest message.</summary>
    public const int MaximumTextBytes = 640;

    /// <summary>Makes an empty event.</summary>
    public EventRecord()
        : this(MaximumTextBytes)
    {
    }

    /// <summary>Makes an empty event.</summary>
    /// <param name="textBytes">Length of <see cref="Text"/>; more where it serves for other things too.</param>
    public EventRecord(int textBytes) => Text = new byte[textBytes];

    /// <summary>
    /// Where the message goes, without what all topics of the controller begin with: loads/ev-1. A name and no number, so that a
    /// page outlives a changed site file.
    /// </summary>
    public byte[] Topic { get; } = new byte[MaximumTopicBytes];

    /// <summary>Bytes of the topic.</summary>
    public int TopicLength { get; set; }

    /// <summary>Sequence of the message.</summary>
    public long Sequence { get; set; }

    /// <summary>Monotonic time of the message in ms.</summary>
    public long RecordedMonotonicMilliseconds { get; set; }

    /// <summary>UTC of the message in ms since 1970, or -1 where it was not known.</summary>
    public long RecordedUtcMilliseconds { get; set; }

    /// <summary>The members of the message that follow its identity and times, without braces and without a comma in front.</summary>
    public byte[] Text { get; }

    /// <summary>Bytes of the text.</summary>
    public int TextLength { get; set; }
}
