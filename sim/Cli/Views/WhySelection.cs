using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>What of a log is shown: all of it, or what concerns one load.</summary>
/// <param name="Header">Names and offset of local time.</param>
/// <param name="Records">The records that are shown.</param>
/// <param name="Loads">Indexes of the loads that are shown.</param>
internal sealed record WhySelection(WhyFileHeader Header, IReadOnlyList<WhyRecord> Records, IReadOnlyList<int> Loads)
{
    private readonly Dictionary<int, WhyRecord> _all = [];

    /// <summary>Selects.</summary>
    /// <param name="log">The log.</param>
    /// <param name="name">What messages call its file.</param>
    /// <param name="load">
    /// Name of a load: the records in which its relay changed, its level, or the reason for its state; null for everything.
    /// </param>
    /// <exception cref="InputException">The site has no such load.</exception>
    public static WhySelection Make(WhyFile log, string name, string? load)
    {
        IReadOnlyList<string> ids = log.Header.LoadIds;
        if (load is null)
        {
            return new WhySelection(log, log.Records, [.. Enumerable.Range(0, ids.Count)]);
        }

        int index = ids.ToList().IndexOf(load);
        if (index < 0)
        {
            throw new InputException([new InputFinding(
                name,
                string.Empty,
                0,
                0,
                WhyCliTexts.NoSuchLoad.Format(load),
                ids.Count == 0 ? WhyCliTexts.NoLoads : WhyCliTexts.UseOneOf.Format(string.Join(", ", ids)))]);
        }

        IEnumerable<WhyRecord> records = log.Records.Where(
            (record, i) => i == 0
                || record.Loads[index].HasSwitched
                || record.Loads[index].LevelPercent != log.Records[i - 1].Loads[index].LevelPercent
                || record.Loads[index].Reason != log.Records[i - 1].Loads[index].Reason);
        return new WhySelection(log, [.. records], [index]);
    }

    private WhySelection(WhyFile log, IReadOnlyList<WhyRecord> records, IReadOnlyList<int> loads)
        : this(log.Header, records, loads) => _all = log.Records.ToDictionary(record => record.Number);

    /// <summary>The decision before one, shown or not; null where the log has none.</summary>
    public WhyRecord? Before(WhyRecord record) => _all.GetValueOrDefault(record.Number - 1);

    /// <summary>Local time of a record, or null where the controller did not know it.</summary>
    public DateTime? LocalTime(WhyRecord record) =>
        record.UtcMilliseconds == 0
            ? null
            : DateTime.UnixEpoch.AddMilliseconds(record.UtcMilliseconds).AddMinutes(Header.UtcOffsetMinutes);
}
