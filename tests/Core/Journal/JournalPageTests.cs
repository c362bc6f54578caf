using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Core.Tests.Journal;

public class JournalPageTests
{
    private const int PageBytes = 2_048;

    [Fact]
    public void A_page_gives_back_its_header_and_its_records()
    {
        JournalPage page = Filled(5);
        JournalPage opened = new(PageBytes);
        Assert.True(opened.TryOpen(page.Bytes, page.Length));
        Assert.Equal((PageKind.Intervals, 77L, 3, 12L, 1_001L), (opened.Kind, opened.PageNumber, opened.Generation, opened.BootId, opened.FirstSequence));
        Assert.Equal((-1L, 2, 1, 1), (opened.ZeroUtcMilliseconds, opened.CircuitCount, opened.LoadCount, opened.WaterMeterCount));
        Assert.Equal(
            (Crc32.OfName("supply"), Crc32.OfName("floor-1"), Crc32.OfName("ev-1"), Crc32.OfName("main")),
            (opened.CircuitCrc(0), opened.CircuitCrc(1), opened.LoadCrc(0), opened.WaterMeterCrc(0)));
        Assert.Equal((5, page.Length, false), (opened.RecordCount, opened.Length, opened.IsDamaged));
        Assert.Equal(Payloads(5), Read(opened));
        Assert.Equal(Payloads(5), Read(opened));
    }

    [Fact]
    public void The_time_of_the_boot_is_set_later_and_the_records_stay_as_they_are()
    {
        JournalPage page = Filled(3);
        byte[] before = page.Bytes[page.RecordStart..page.Length];
        page.SetZeroUtc(1_784_070_000_000);
        page.Seal();
        Assert.Equal(before, page.Bytes[page.RecordStart..page.Length]);
        Assert.True(page.TryAppend([9], 0, 1));
        JournalPage opened = new(PageBytes);
        Assert.True(opened.TryOpen(page.Bytes, page.Length));
        Assert.Equal((1_784_070_000_000L, 4), (opened.ZeroUtcMilliseconds, opened.RecordCount));
    }

    [Fact]
    public void A_page_takes_what_it_says_it_has_room_for_and_not_a_byte_more()
    {
        byte[] payload = new byte[PageBytes];
        for (int left = 0; left < 300; left++)
        {
            JournalPage page = Filled(0);
            Assert.True(page.TryAppend(payload, 0, page.RoomBytes - 300 - left));
            int room = page.RoomBytes;
            int length = page.Length;
            Assert.False(page.TryAppend(payload, 0, room + 1));
            Assert.Equal((length, 1), (page.Length, page.RecordCount));
            Assert.True(page.TryAppend(payload, 0, room));
            Assert.True(page.Length >= PageBytes - 1);
            Assert.True(new JournalPage(PageBytes).TryOpen(page.Bytes, page.Length));
        }
    }

    [Fact]
    public void A_write_that_is_cut_at_any_byte_leaves_the_records_before_it()
    {
        JournalPage page = Filled(12);
        int[] ends = Ends(page);
        JournalPage opened = new(PageBytes);
        for (int length = 0; length <= page.Length; length++)
        {
            bool isOpen = opened.TryOpen(page.Bytes, length);
            Assert.Equal(length >= ends[0], isOpen);
            int whole = ends.Count(end => end <= length) - 1;
            Assert.Equal(isOpen ? whole : 0, opened.RecordCount);
            Assert.Equal(isOpen && length != ends[Math.Max(whole, 0)], opened.IsDamaged);
            Assert.Equal(Payloads(opened.RecordCount), Read(opened));
        }
    }

    [Fact]
    public void A_flipped_bit_costs_the_records_from_there_on_and_none_before()
    {
        JournalPage page = Filled(12);
        int[] ends = Ends(page);
        JournalPage opened = new(PageBytes);
        for (int bit = 0; bit < page.Length * 8; bit++)
        {
            byte[] bytes = page.Bytes[..page.Length];
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            bool isOpen = opened.TryOpen(bytes, bytes.Length);
            Assert.Equal(bit / 8 >= ends[0], isOpen);
            Assert.Equal(isOpen ? ends.Count(end => end <= bit / 8) - 1 : 0, opened.RecordCount);
            Assert.Equal(isOpen, opened.IsDamaged);
            Assert.Equal(Payloads(opened.RecordCount), Read(opened));
        }
    }

    [Fact]
    public void What_an_earlier_page_left_behind_a_cut_is_no_record_of_this_one()
    {
        JournalPage earlier = Filled(12);
        JournalPage page = new(PageBytes);
        Begin(page, 78);
        Fill(page, 12);
        int[] ends = Ends(page);
        JournalPage opened = new(PageBytes);
        for (int cut = ends[0]; cut < page.Length; cut++)
        {
            byte[] bytes = [.. page.Bytes[..cut], .. earlier.Bytes[cut..earlier.Length]];
            Assert.True(opened.TryOpen(bytes, bytes.Length));

            // Records of both pages are alike, but for their CRCs.
            Assert.Equal(ends.Count(end => end <= cut) - 1, opened.RecordCount);
            Assert.True(opened.IsDamaged);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xFF)]
    public void What_was_never_written_is_no_damage(byte erased)
    {
        JournalPage page = Filled(3);
        byte[] slot = new byte[PageBytes];
        Array.Fill(slot, erased);
        Array.Copy(page.Bytes, slot, page.Length);
        JournalPage opened = new(PageBytes);
        Assert.True(opened.TryOpen(slot, slot.Length));
        Assert.Equal((3, false), (opened.RecordCount, opened.IsDamaged));
        slot[^1] ^= 1;
        Assert.True(opened.TryOpen(slot, slot.Length));
        Assert.Equal((3, true), (opened.RecordCount, opened.IsDamaged));
    }

    [Fact]
    public void No_bytes_make_a_page_throw()
    {
        JournalPage page = Filled(12);
        JournalPage opened = new(PageBytes);
        Random random = new(7);
        byte[] bytes = new byte[PageBytes];
        for (int i = 0; i < 100_000; i++)
        {
            random.NextBytes(bytes);
            int taken = random.Next(page.Length);
            Array.Copy(page.Bytes, bytes, taken);
            if (opened.TryOpen(bytes, random.Next(PageBytes + 1)))
            {
                Assert.InRange(Read(opened).Length, 0, 12);
            }
        }

        Assert.False(opened.TryOpen(new byte[PageBytes + 1], PageBytes + 1));
    }

    [Fact]
    public void The_check_of_a_record_is_the_known_one() =>
        Assert.Equal(0x29B1, Crc16.Compute(0xFFFF, "123456789"u8.ToArray(), 0, 9));

    private static JournalPage Filled(int count)
    {
        JournalPage page = new(PageBytes);
        Begin(page, 77);
        Fill(page, count);
        return page;
    }

    private static void Begin(JournalPage page, long pageNumber) => page.Begin(
        PageKind.Intervals,
        pageNumber,
        3,
        12,
        1_001,
        -1,
        [Crc32.OfName("supply"), Crc32.OfName("floor-1")],
        [Crc32.OfName("ev-1")],
        [Crc32.OfName("main")]);

    private static void Fill(JournalPage page, int count)
    {
        foreach (byte[] payload in Payloads(count))
        {
            Assert.True(page.TryAppend(payload, 0, payload.Length));
        }
    }

    // Short ones and some whose length takes two bytes.
    private static byte[][] Payloads(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(1, i % 4 == 3 ? 140 : 10 + i).Select(k => (byte)(k * (i + 1))).ToArray())];

    private static byte[][] Read(JournalPage page)
    {
        List<byte[]> payloads = [];
        for (int place = page.RecordStart; place < page.Length;)
        {
            place = page.Read(place, out int start, out int length);
            payloads.Add(page.Bytes[start..(start + length)]);
        }

        return [.. payloads];
    }

    // Where the header ends, and each record.
    private static int[] Ends(JournalPage page)
    {
        List<int> ends = [page.RecordStart];
        while (ends[^1] < page.Length)
        {
            ends.Add(page.Read(ends[^1], out _, out _));
        }

        return [.. ends];
    }
}
