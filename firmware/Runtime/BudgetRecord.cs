using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The accounts of the quotas; asked for when a day ends.</summary>
/// <remarks>8 writes since commissioning | 1 which accounts (1 energy, 2 water) | the accounts, see <see cref="QuotaAccountRecord"/>.</remarks>
public sealed class BudgetRecord : SlotRecord
{
    /// <summary>The first of the two slots that it uses.</summary>
    public const int FirstSlot = 2;

    /// <summary>Largest record in bytes, its frame included.</summary>
    public const int MaximumBytes = SlotPair.HeaderBytes + PayloadBytes + SlotPair.CrcBytes;

    private const int PayloadBytes = 9 + (2 * QuotaAccountRecord.Bytes);
    private const byte Version = 1;
    private const int EnergyBit = 1;
    private const int WaterBit = 2;

    private readonly BudgetKeeper _budget;
    private readonly Checkpoint _checkpoint;
    private readonly StorageWear _wear;
    private readonly int _siteCrc;
    private readonly int _waterCrc;

    /// <summary>Restores the newest whole record into the accounts; meters and water meters hold their totals by now.</summary>
    public BudgetRecord(IBoard board, SiteConfiguration site, BudgetKeeper budget, Checkpoint checkpoint)
        : base(board, checkpoint, FirstSlot, "ZBU", Version)
    {
        _budget = budget;
        _checkpoint = checkpoint;
        _wear = new StorageWear(site.Checkpoint);
        _siteCrc = (int)Crc32.OfName(site.Circuits[site.SiteCircuit].Id);
        for (int i = 0; i < site.WaterMeters.Length; i++)
        {
            _waterCrc ^= (int)Crc32.OfName(site.WaterMeters[i].Id);
        }

        Start();
        Restore();
    }

    /// <summary>Writes since commissioning, refused ones included.</summary>
    public long WriteCount { get; private set; }

    /// <summary>True where these writes and the checkpoint's are more than the store's years allow.</summary>
    public bool IsOverBudget => _wear.IsOverBudget(WriteCount + _checkpoint.WriteCount, _checkpoint.RunSeconds);

    /// <summary>
    /// Has the accounts written as they stand when the thread that writes comes to it: whenever that is, they hold the total up to which
    /// everything is counted. Called from the scan, never waits for the store.
    /// </summary>
    public void Capture() => Ask();

    /// <inheritdoc/>
    protected override void CountWrite()
    {
        lock (Lock)
        {
            WriteCount++;
        }
    }

    /// <inheritdoc/>
    protected override void Fill(ByteWriter writer)
    {
        lock (_budget.AccountLock)
        {
            Encode(writer);
        }
    }

    private void Encode(ByteWriter writer)
    {
        writer.WriteInt64(WriteCount);
        writer.WriteByte((_budget.Energy != null ? EnergyBit : 0) | (_budget.Water != null ? WaterBit : 0));
        if (_budget.Energy != null)
        {
            QuotaAccountRecord.Write(writer, _budget.Energy, _siteCrc);
        }

        if (_budget.Water != null)
        {
            QuotaAccountRecord.Write(writer, _budget.Water, _waterCrc);
        }
    }

    private void Start()
    {
        if (_budget.Energy != null)
        {
            _budget.Energy.Start(_budget.EnergyMilliwattHours);
        }

        if (_budget.Water != null)
        {
            _budget.Water.Start(_budget.WaterMillilitres);
        }
    }

    private void Restore()
    {
        ByteReader reader = ReadNewest();
        if (reader == null)
        {
            return;
        }

        // An account whose quota was taken away is read over, so that the one behind it is found.
        WriteCount = reader.ReadInt64();
        int accounts = reader.ReadByte();
        if ((accounts & EnergyBit) != 0)
        {
            QuotaAccountRecord.Read(reader, _budget.Energy ?? Unused(), _siteCrc, _budget.EnergyMilliwattHours);
        }

        if ((accounts & WaterBit) != 0)
        {
            QuotaAccountRecord.Read(reader, _budget.Water ?? Unused(), _waterCrc, _budget.WaterMillilitres);
        }
    }

    private static QuotaAccount Unused() =>
        new QuotaAccount(new long[BudgetOptions.MonthCount], 0, new WorkCalendar(new int[0], new int[0]), 1, BudgetOptions.NoDay, 0);
}
