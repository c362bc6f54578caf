using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>Reads events.</summary>
internal sealed class EventReader : RecordReader
{
    private readonly EventDecoder _decoder = new EventDecoder();

    internal EventReader(PagedStream stream, SharedPage copy, LossBox losses)
        : base(stream, copy, losses)
    {
    }

    /// <summary>The event that was read last.</summary>
    internal EventRecord Record { get; } = new EventRecord();

    /// <inheritdoc/>
    protected override long FirstSequence => Record.Sequence;

    /// <inheritdoc/>
    protected override int MessageCount => 1;

    /// <inheritdoc/>
    protected override bool TryDecode(byte[] bytes, int start, int length) =>
        _decoder.TryDecode(bytes, start, length, Record);

    /// <inheritdoc/>
    protected override void BeginPage(JournalPage page) => _decoder.Reset();
}
