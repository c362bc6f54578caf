using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Decisions that somebody asked for, of one boot.</summary>
internal sealed class WhyBook
{
    private const int CapacityCount = 128;

    private readonly Ring<WhyRecord> _records = new(CapacityCount);

    /// <summary>The decisions, oldest first.</summary>
    public WhyRecord[] Records => _records.ToArray();

    /// <summary>Takes one that follows what is known; others have been told before.</summary>
    public void Take(WhyMessage message)
    {
        if (message.Record.Length is (2 * WhyLog.RecordBytes) or (2 * WhyLog.LevelRecordBytes) && message.Record.All(char.IsAsciiHexDigit))
        {
            WhyRecord record = WhyRecord.Decode(Convert.FromHexString(message.Record), 0, message.Record.Length / 2);
            if (_records.Count == 0 || record.Number > _records[_records.Count - 1].Number)
            {
                _records.Add(record);
            }
        }
    }

    /// <summary>Forgets them: the log of the next boot begins at 1.</summary>
    public void Restart() => _records.Clear();
}
