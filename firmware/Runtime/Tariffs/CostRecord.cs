using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime.Tariffs;

/// <summary>The costs of day and month; captured when a stretch begins.</summary>
/// <remarks>
/// 4 CRC of the site's circuit | 8 counted import | 8 counted export | 1 rate | 4 x (4 index, 5 x 8 import by rates, 8 export,
/// 8 highest demand, 8 its UTC, 1 flags): month, month before, day, day before | 2 x (1 split, 5 x 8 import before prices changed): month,
/// month before, which records of earlier versions lack. What flows after it is in the checkpoint's totals.
/// </remarks>
public sealed class CostRecord : SlotRecord
{
    /// <summary>The first of the two slots that it uses: behind the journal's.</summary>
    public const int FirstSlot = MessageJournal.FirstFreeSlot;

    /// <summary>Largest record in bytes, its frame included.</summary>
    public const int MaximumBytes = SlotPair.HeaderBytes + PayloadBytes + SlotPair.CrcBytes;

    private const int PeriodBytes = 4 + (TariffOptions.RateCount * 8) + 24 + 1;
    private const int SplitBytes = 1 + (TariffOptions.RateCount * 8);
    private const int PayloadBytes = 21 + (4 * PeriodBytes) + (2 * SplitBytes);
    private const byte Version = 1;
    private const int WholeBit = 1;
    private const int GapBit = 2;

    private readonly CostLedger _ledger;
    private readonly Checkpoint _checkpoint;
    private readonly byte[] _captured = new byte[PayloadBytes];
    private readonly ByteWriter _capture;
    private readonly int _siteCrc;

    /// <summary>Restores the newest whole record into the ledger; the meter holds its totals by now.</summary>
    public CostRecord(IBoard board, SiteConfiguration site, CostLedger ledger, MeterBank meters, Checkpoint checkpoint)
        : base(board, checkpoint, FirstSlot, "ZTA", Version)
    {
        _ledger = ledger;
        _checkpoint = checkpoint;
        _capture = new ByteWriter(_captured);
        _siteCrc = (int)Crc32.OfName(site.Circuits[site.SiteCircuit].Id);
        ledger.Start(meters.Site.EnergyMilliwattHours, meters.Site.ExportMilliwattHours);
        ByteReader newest = ReadNewest();
        if (newest != null)
        {
            Restore(newest, meters.Site.EnergyMilliwattHours, meters.Site.ExportMilliwattHours);
        }
    }

    /// <summary>Takes the ledger, settled up to now; called from the scan, never waits for the store.</summary>
    public void Capture()
    {
        lock (Lock)
        {
            _capture.Reset();
            _capture.WriteInt32(_siteCrc);
            _capture.WriteInt64(_ledger.CountedImportMilliwattHours);
            _capture.WriteInt64(_ledger.CountedExportMilliwattHours);
            _capture.WriteByte((int)_ledger.Rate);
            Write(_ledger.Months.Current);
            Write(_ledger.Months.Previous);
            Write(_ledger.Days.Current);
            Write(_ledger.Days.Previous);
            WriteSplit(_ledger.Months.Current);
            WriteSplit(_ledger.Months.Previous);
        }

        Ask();
    }

    /// <inheritdoc/>
    protected override void CountWrite() => _checkpoint.CountWrite();

    /// <inheritdoc/>
    protected override void Fill(ByteWriter writer)
    {
        lock (Lock)
        {
            writer.WriteBytes(_captured, _capture.Length);
        }
    }

    private void Write(CostPeriod period)
    {
        _capture.WriteInt32(period.Index);
        for (int i = 0; i < TariffOptions.RateCount; i++)
        {
            _capture.WriteInt64(period.ImportMilliwattHours[i]);
        }

        _capture.WriteInt64(period.ExportMilliwattHours);
        _capture.WriteInt64(period.MaximumDemandWatts);
        _capture.WriteInt64(period.MaximumDemandUtcMilliseconds);
        _capture.WriteByte((period.IsWhole ? WholeBit : 0) | (period.HasGap ? GapBit : 0));
    }

    private void WriteSplit(CostPeriod period)
    {
        _capture.WriteByte(period.IsSplit ? 1 : 0);
        for (int i = 0; i < TariffOptions.RateCount; i++)
        {
            _capture.WriteInt64(period.IsSplit ? period.EarlierMilliwattHours[i] : 0);
        }
    }

    private static void ReadSplit(ByteReader reader, CostPeriod period)
    {
        bool isSplit = reader.ReadByte() != 0;
        for (int i = 0; i < TariffOptions.RateCount; i++)
        {
            period.EarlierMilliwattHours[i] = reader.ReadInt64();
        }

        period.IsSplit = isSplit && !reader.HasFailed;
    }

    private static void Read(ByteReader reader, CostPeriod period)
    {
        int index = reader.ReadInt32();
        long[] imports = new long[TariffOptions.RateCount];
        for (int i = 0; i < imports.Length; i++)
        {
            imports[i] = reader.ReadInt64();
        }

        long exported = reader.ReadInt64();
        long demand = reader.ReadInt64();
        long demandUtc = reader.ReadInt64();
        int flags = reader.ReadByte();
        period.Begin(index, (flags & WholeBit) != 0);
        for (int i = 0; i < imports.Length; i++)
        {
            period.ImportMilliwattHours[i] = imports[i];
        }

        period.ExportMilliwattHours = exported;
        period.MaximumDemandWatts = demand;
        period.MaximumDemandUtcMilliseconds = demandUtc;
        period.HasGap = (flags & GapBit) != 0;
    }

    // The total of another meter says nothing of what flowed since.
    private void Restore(ByteReader reader, long importMilliwattHours, long exportMilliwattHours)
    {
        bool isSameMeter = reader.ReadInt32() == _siteCrc;
        long countedImport = reader.ReadInt64();
        long countedExport = reader.ReadInt64();
        int rate = reader.ReadByte();
        Read(reader, _ledger.Months.Current);
        Read(reader, _ledger.Months.Previous);
        Read(reader, _ledger.Days.Current);
        Read(reader, _ledger.Days.Previous);
        if (!reader.IsAtEnd)
        {
            ReadSplit(reader, _ledger.Months.Current);
            ReadSplit(reader, _ledger.Months.Previous);
        }

        _ledger.Restore(
            rate < TariffOptions.RateCount ? (TariffRate)rate : TariffRate.Flat,
            isSameMeter ? countedImport : importMilliwattHours,
            isSameMeter ? countedExport : exportMilliwattHours,
            importMilliwattHours,
            exportMilliwattHours);
    }
}
