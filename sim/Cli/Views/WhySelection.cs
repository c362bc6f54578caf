using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>What of a log is shown: all of it, or what concerns one load.</summary>
/// <param name="Header">Names and offset of local time.</param>
/// <param name="Records">The records that are shown.</param>
/// <param name="Loads">Indexes of the loads that are shown.</param>
internal sealed record WhySelection(WhyFileHeader Header, IReadOnlyList<WhyRecord> Records, IReadOnlyList<int> Loads)
{
    /// <summary>Selects.</summary>
    /// <param name="log">The log.</param>
    /// <param name="name">What messages call its file.</param>
    /// <param name="load">
    /// Name of a load: the records in which its relay changed, or the reason for its state; null for everything.
    /// </param>
    /// <exception cref="InputException">The site has no such load.</exception>
    public static WhySelection Make(WhyFile log, string name, string? load)
    {
        IReadOnlyList<string> ids = log.Header.LoadIds;
        if (load is null)
        {
            return new WhySelection(log.Header, log.Records, [.. Enumerable.Range(0, ids.Count)]);
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
                || record.Loads[index].Reason != log.Records[i - 1].Loads[index].Reason);
        return new WhySelection(log.Header, [.. records], [index]);
    }

    /// <summary>Local time of a record, or null where the controller did not know it.</summary>
    public DateTime? LocalTime(WhyRecord record) =>
        record.UtcMilliseconds == 0
            ? null
            : DateTime.UnixEpoch.AddMilliseconds(record.UtcMilliseconds).AddMinutes(Header.UtcOffsetMinutes);
}
