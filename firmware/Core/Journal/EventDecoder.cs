namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>Reads the events that an <see cref="EventEncoder"/> has written, in their order and from the first of the page on.</summary>
public sealed class EventDecoder
{
    private readonly EventModel _model = new EventModel();
    private readonly BitReader _port = new BitReader();

    /// <summary>Begins a page.</summary>
    public void Reset() => _model.Reset();

    /// <summary>Reads an event. Whatever the bytes are, it ends and throws nothing.</summary>
    /// <param name="buffer">Holds the payload of a record.</param>
    /// <param name="start">Place of its first byte.</param>
    /// <param name="length">Bytes of the payload.</param>
    /// <param name="record">Is filled; its content means nothing where the answer is false.</param>
    /// <returns>False for bytes that no encoder writes here.</returns>
    public bool TryDecode(byte[] buffer, int start, int length, EventRecord record)
    {
        int end = start + length;
        _port.Begin(buffer, start, end);
        _model.Code(_port, record);
        if (_port.HasFailed || !TryGetTexts(record, buffer, start + _port.Length, end))
        {
            _model.Discard();
            return false;
        }

        _model.Commit(record);
        return true;
    }

    private static bool TryGetTexts(EventRecord record, byte[] buffer, int start, int end)
    {
        int topicStart = start + 1;
        int textStart = topicStart + (start < end ? buffer[start] : 0);
        if (textStart > end)
        {
            return false;
        }

        record.TopicLength = EventText.Decode(buffer, topicStart, textStart - topicStart, record.Topic, 0, record.Topic.Length);
        record.TextLength = EventText.Decode(buffer, textStart, end - textStart, record.Text, 0, record.Text.Length);
        return record.TopicLength >= 0 && record.TextLength >= 0;
    }
}
