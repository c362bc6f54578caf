using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The accounts of the quotas, kept across a power cut. The scan captures when a day ends, another thread writes.</summary>
/// <remarks>8 writes since commissioning | 1 which accounts (1 energy, 2 water) | the accounts, see <see cref="QuotaAccountRecord"/>.</remarks>
public sealed class BudgetRecord : IBackgroundWork
{
    /// <summary>The first of the two slots that it uses.</summary>
    public const int FirstSlot = 2;

    /// <summary>Largest record in bytes, its frame included.</summary>
    public const int MaximumBytes = SlotPair.HeaderBytes + PayloadBytes + SlotPair.CrcBytes;

    private const int PayloadBytes = 9 + (2 * QuotaAccountRecord.Bytes);
    private const byte Version = 1;
    private const int EnergyBit = 1;
    private const int WaterBit = 2;

    private readonly object _lock = new object();
    private readonly BudgetKeeper _budget;
    private readonly Checkpoint _checkpoint;
    private readonly StorageWear _wear;
    private readonly SlotPair _slots;
    private readonly SharedPage _shared;
    private readonly byte[] _captured = new byte[PayloadBytes];
    private readonly ByteWriter _capture;
    private readonly int _siteCrc;
    private readonly int _waterCrc;

    private bool _isPending;

    /// <summary>Restores the newest whole record into the accounts; meters and water meters hold their totals by now.</summary>
    public BudgetRecord(IBoard board, SiteConfiguration site, BudgetKeeper budget, Checkpoint checkpoint)
    {
        _budget = budget;
        _checkpoint = checkpoint;
        _wear = new StorageWear(site.Checkpoint);
        _slots = new SlotPair(board.Store, board.Clock, FirstSlot, "ZBU", Version);
        _shared = checkpoint.Shared;
        _capture = new ByteWriter(_captured);
        _siteCrc = (int)Crc32.OfName(site.Circuits[site.SiteCircuit].Id);
        for (int i = 0; i < site.WaterMeters.Length; i++)
        {
            _waterCrc ^= (int)Crc32.OfName(site.WaterMeters[i].Id);
        }

        Start();
        Restore();
    }

    /// <summary>Writes that the store refused in a row; 0 while all is well.</summary>
    public int FailureCount => _slots.FailureCount;

    /// <summary>True where something was captured that the store does not have yet.</summary>
    public bool IsPending => _isPending;

    /// <summary>Writes since commissioning, refused ones included.</summary>
    public long WriteCount { get; private set; }

    /// <summary>True where these writes and the checkpoint's are more than the store's years allow.</summary>
    public bool IsOverBudget => _wear.IsOverBudget(WriteCount + _checkpoint.WriteCount, _checkpoint.RunSeconds);

    /// <summary>Takes the accounts; called from the scan, never waits for the store.</summary>
    public void Capture()
    {
        lock (_lock)
        {
            _capture.Reset();
            _capture.WriteInt64(WriteCount + 1);
            _capture.WriteByte((_budget.Energy != null ? EnergyBit : 0) | (_budget.Water != null ? WaterBit : 0));
            if (_budget.Energy != null)
            {
                QuotaAccountRecord.Write(_capture, _budget.Energy, _siteCrc);
            }

            if (_budget.Water != null)
            {
                QuotaAccountRecord.Write(_capture, _budget.Water, _waterCrc);
            }

            _isPending = true;
        }
    }

    /// <summary>Writes what was captured last. Where the store refuses, it is written at a later step.</summary>
    /// <returns>False: there is nothing more to do before the next capture, or a pause is due before the next attempt.</returns>
    public bool Step()
    {
        if (_isPending && _slots.MayWrite)
        {
            lock (_shared.Lock)
            {
                Write(_shared.Take());
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Close() => Step();

    private void Write(ByteWriter writer)
    {
        lock (_lock)
        {
            _isPending = false;
            WriteCount++;
            _slots.Begin(writer);
            writer.WriteBytes(_captured, _capture.Length);
        }

        if (!_slots.TryWrite(_shared.Bytes, writer))
        {
            lock (_lock)
            {
                _isPending = true;
            }
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
        int length = _slots.ReadNewest(_shared.Bytes);
        if (length == 0)
        {
            return;
        }

        ByteReader reader = new ByteReader(_shared.Bytes, SlotPair.HeaderBytes, length - SlotPair.CrcBytes);

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
