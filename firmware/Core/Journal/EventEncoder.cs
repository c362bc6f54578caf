namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// Writes events as the payloads of a page's records: numbers, told by the record before, up to a whole byte; then a length byte
/// and the short form of the topic; then that of the text, up to the end.
/// </summary>
public sealed class EventEncoder
{
    /// <summary>No event takes more: three numbers of ten bytes, a flag, and texts that never grow.</summary>
    public const int MaximumEventBytes = 32 + 1 + EventRecord.MaximumTopicBytes + EventRecord.MaximumTextBytes;

    private readonly EventModel _model = new EventModel();
    private readonly BitWriter _port = new BitWriter();

    /// <summary>Begins a page.</summary>
    public void Reset() => _model.Reset();

    /// <summary>Writes an event.</summary>
    /// <param name="record">The event.</param>
    /// <param name="buffer">Takes it.</param>
    /// <param name="start">Place of its first byte.</param>
    /// <param name="end">Place behind the last byte that it may use.</param>
    /// <returns>Bytes written; -1 where it does not fit: then the page is as if it had not been tried.</returns>
    public int Encode(EventRecord record, byte[] buffer, int start, int end)
    {
        _port.Begin(buffer, start, end);
        _model.Code(_port, record);
        int length = _port.HasFailed ? -1 : PutTexts(record, buffer, start + _port.Length, end);
        if (length < 0)
        {
            _model.Discard();
            return -1;
        }

        _model.Commit(record);
        return _port.Length + length;
    }

    private static int PutTexts(EventRecord record, byte[] buffer, int start, int end)
    {
        int topicLength = EventText.Encode(record.Topic, 0, record.TopicLength, buffer, start + 1, end);
        if (topicLength < 0)
        {
            return -1;
        }

        buffer[start] = (byte)topicLength;
        int textStart = start + 1 + topicLength;
        int textLength = EventText.Encode(record.Text, 0, record.TextLength, buffer, textStart, end);
        return textLength < 0 ? -1 : textStart + textLength - start;
    }
}
