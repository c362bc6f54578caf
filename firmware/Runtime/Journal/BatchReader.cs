using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>Reads batches of intervals, and finds what the numbers of their page are called in the present site.</summary>
internal sealed class BatchReader : RecordReader
{
    /// <summary>The site no longer has it.</summary>
    internal const int Unknown = -1;

    private readonly BatchDecoder _decoder;
    private readonly PageNames _names;
    private readonly sbyte[] _circuits = new sbyte[SiteRules.MaximumCircuits];
    private readonly sbyte[] _loads = new sbyte[SiteRules.MaximumLoads];
    private readonly sbyte[] _waterMeters = new sbyte[PulseRules.MaximumWaterMeters];

    internal BatchReader(PagedStream stream, SharedPage copy, LossBox losses, PageNames names)
        : base(stream, copy, losses)
    {
        _names = names;
        _decoder = new BatchDecoder(names.Circuits.Length, names.Loads.Length, names.WaterMeters.Length);
        Batch = new IntervalBatch(names.Circuits.Length, names.Loads.Length, names.WaterMeters.Length, false);
    }

    /// <summary>The batch that was read last.</summary>
    internal IntervalBatch Batch { get; }

    /// <inheritdoc/>
    protected override long FirstSequence => Batch.FirstSequence;

    /// <inheritdoc/>
    protected override int MessageCount => Batch.MessageCount;

    /// <summary>Number of a circuit of the batch in the site, or <see cref="Unknown"/>.</summary>
    internal int CircuitOf(int circuit) => _circuits[circuit];

    /// <summary>Number of a load of the batch in the site, or <see cref="Unknown"/>.</summary>
    internal int LoadOf(int load) => _loads[load];

    /// <summary>Number of a water meter of the batch in the site, or <see cref="Unknown"/>.</summary>
    internal int WaterMeterOf(int meter) => _waterMeters[meter];

    /// <inheritdoc/>
    protected override bool TryDecode(byte[] bytes, int start, int length) =>
        _decoder.TryDecode(bytes, start, length, Batch);

    /// <inheritdoc/>
    protected override void BeginPage(JournalPage page)
    {
        _decoder.Reset(page.CircuitCount, page.LoadCount, page.WaterMeterCount);
        for (int i = 0; i < page.CircuitCount; i++)
        {
            _circuits[i] = (sbyte)PageNames.IndexOf(_names.Circuits, page.CircuitCrc(i));
        }

        for (int i = 0; i < page.LoadCount; i++)
        {
            _loads[i] = (sbyte)PageNames.IndexOf(_names.Loads, page.LoadCrc(i));
        }

        for (int i = 0; i < page.WaterMeterCount; i++)
        {
            _waterMeters[i] = (sbyte)PageNames.IndexOf(_names.WaterMeters, page.WaterMeterCrc(i));
        }
    }
}
