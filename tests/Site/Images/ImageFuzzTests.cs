using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Runtime.Boot;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Site.Tests.Images;

/// <summary>Images that are damaged behind CRCs which fit: refused, or run. Each round prints the seed that repeats it.</summary>
public class ImageFuzzTests
{
    private const int RoundCount = 4_000;
    private const long LargestReadBytes = 400_000;

    [Fact]
    public void An_image_of_forged_bytes_is_refused_or_a_controller_is_built_with_it_and_scans()
    {
        int run = 0;
        int refused = 0;
        for (int seed = 0; seed < RoundCount; seed++)
        {
            byte[] file = ForgedImage.Make(new Random(seed), SiteGen.Make(seed % 97));
            VirtualRecordStore files = new(SiteBoot.StoreSlotCount, SiteSlot.MaximumBytes);
            files.TryWrite(0, file, file.Length);
            VirtualBoard board = new(new VirtualClock(1_784_073_600_000), new VirtualRecordStore());
            try
            {
                SiteBoot boot = new(files, board.Clock, board.Channels);
                if (boot.Site == null)
                {
                    refused++;
                    continue;
                }

                run++;
                int scanMilliseconds = boot.Site.ScanMilliseconds;
                EdgeController controller = new(board, boot.Site);
                boot.Watch(controller);
                Assert.Null(boot.Site);
                for (int scan = 0; scan < 3; scan++)
                {
                    board.Clock.Advance(scanMilliseconds);
                    controller.Scan();
                }
            }
            catch (Exception exception)
            {
                Assert.Fail($"ForgedImage.Make(new Random({seed}), SiteGen.Make({seed % 97})): {exception}");
            }
        }

        // Both happen often, or this would be a test of something else.
        Assert.InRange(run, RoundCount / 10, RoundCount);
        Assert.InRange(refused, RoundCount / 10, RoundCount);
    }

    // What the bytes ask for is bounded by the limits of a site, not by the bytes.
    [Fact]
    public void Random_bytes_behind_sound_checksums_ask_for_no_more_memory_than_the_largest_site()
    {
        Random random = new(1);
        for (int round = 0; round < 2_000; round++)
        {
            byte[] file = ForgedImage.Random(random);
            Assert.Equal(SlotProblem.None, SiteSlot.Inspect(file, file.Length));
            long before = GC.GetAllocatedBytesForCurrentThread();
            SiteConfiguration? site = SiteSlot.Read(file, file.Length);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, LargestReadBytes);
            if (site != null)
            {
                SiteRules.Check(site);
            }
        }
    }
}
