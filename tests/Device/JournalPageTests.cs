using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>What survives of a page of the journal.</summary>
[TestClass]
public class JournalPageTests
{
    private const int PageBytes = 512;
    private const int Records = 6;

    [TestMethod]
    public void A_page_gives_back_its_header_and_its_records()
    {
        JournalPage page = Filled();
        JournalPage opened = new JournalPage(PageBytes);
        Assert.IsTrue(opened.TryOpen(page.Bytes, page.Length));
        Assert.AreEqual(77L, opened.PageNumber);
        Assert.AreEqual(12L, opened.BootId);
        Assert.AreEqual(1_001L, opened.FirstSequence);
        Assert.AreEqual(Crc32.OfName("supply"), opened.CircuitCrc(0));
        Assert.IsFalse(opened.IsDamaged);
        CheckRecords(opened, Records);
    }

    [TestMethod]
    public void A_cut_at_any_byte_leaves_the_records_before_it()
    {
        JournalPage page = Filled();
        JournalPage opened = new JournalPage(PageBytes);
        for (int length = page.RecordStart; length <= page.Length; length++)
        {
            Assert.IsTrue(opened.TryOpen(page.Bytes, length), "length " + length.ToString());
            CheckRecords(opened, RecordsUpTo(page, length));
        }
    }

    [TestMethod]
    public void A_flipped_bit_costs_the_records_from_there_on_and_none_before()
    {
        JournalPage page = Filled();
        JournalPage opened = new JournalPage(PageBytes);
        for (int i = page.RecordStart; i < page.Length; i++)
        {
            page.Bytes[i] ^= 4;
            Assert.IsTrue(opened.TryOpen(page.Bytes, page.Length));
            page.Bytes[i] ^= 4;
            Assert.IsTrue(opened.IsDamaged);
            CheckRecords(opened, RecordsUpTo(page, i));
        }
    }

    private static JournalPage Filled()
    {
        JournalPage page = new JournalPage(PageBytes);
        page.Begin(PageKind.Intervals, 77, 3, 12, 1_001, -1, new uint[] { Crc32.OfName("supply") }, new uint[0], new uint[0]);
        page.Seal();
        for (int i = 0; i < Records; i++)
        {
            byte[] payload = new byte[10 + i];
            for (int k = 0; k < payload.Length; k++)
            {
                payload[k] = PayloadByte(i, k);
            }

            Assert.IsTrue(page.TryAppend(payload, 0, payload.Length));
        }

        return page;
    }

    private static byte PayloadByte(int record, int index) => (byte)((index + 1) * (record + 1));

    private static int RecordsUpTo(JournalPage page, int end)
    {
        int count = 0;
        for (int place = page.RecordStart; place < page.Length; count++)
        {
            place = page.Read(place, out _, out _);
            if (place > end)
            {
                return count;
            }
        }

        return count;
    }

    private static void CheckRecords(JournalPage page, int count)
    {
        Assert.AreEqual(count, page.RecordCount);
        int place = page.RecordStart;
        for (int i = 0; i < count; i++)
        {
            place = page.Read(place, out int start, out int length);
            Assert.AreEqual(10 + i, length);
            for (int k = 0; k < length; k++)
            {
                Assert.AreEqual(PayloadByte(i, k), page.Bytes[start + k]);
            }
        }
    }
}
