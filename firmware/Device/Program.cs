using System;
using System.Threading;
using nanoFramework.Runtime.Native;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device;

/// <summary>The composition root: what runs on which thread is decided here.</summary>
/// <remarks>
/// Main thread: scans. One thread each: link, what watches the link, checkpoint, sampling of the analog inputs, each serial port
/// with meters.
/// </remarks>
public static class Program
{
    private const int RetryMilliseconds = 10_000;

    // Every start writes its boot id to the flash: a fault that comes back at once must not wear it out.
    private const int RestartMilliseconds = 30_000;

    /// <summary>Runs the controller; whatever ends it releases the relays and starts the board again.</summary>
    public static void Main()
    {
        Esp32DevKitBoard board = null;
        try
        {
            board = new Esp32DevKitBoard();
            Run(board);
        }
        catch (Exception e)
        {
            Console.WriteLine("edgectl stopped: " + e.ToString());
        }

        if (board != null)
        {
            board.ReleaseRelays();
        }

        Thread.Sleep(RestartMilliseconds);
        Power.RebootDevice();
    }

    private static void Run(Esp32DevKitBoard board)
    {
        SiteConfiguration site = WaitForSite();
        EdgeController controller = new EdgeController(board, site);
        AutoResetEvent writing = new AutoResetEvent(false);
        AutoResetEvent scanning = new AutoResetEvent(false);
        controller.Checkpoint.Wake = writing;
        board.WakeOn(site.SupplyFailInput, scanning);
        new Worker(controller.Checkpoint, writing).Start();
        new Worker(controller.ReadingRecord).Start();
        new Worker(board.Sampling).Start();
        if (controller.BudgetRecord != null)
        {
            new Worker(controller.BudgetRecord).Start();
        }

        if (controller.Tariff != null)
        {
            new Worker(controller.Tariff.Record).Start();
        }

        for (int i = 0; i < controller.ModbusPollers.Length; i++)
        {
            new Worker(controller.ModbusPollers[i]).Start();
        }

        LinkSupervisor link = StartLink(controller, site, board.Clock);
        new ScanLoop(controller, board, site.ScanMilliseconds, scanning, link).Run();

        // Only a restart is left for the link: what was counted must not be lost with it.
        controller.Checkpoint.CaptureUrgently(board.Clock.MonotonicMilliseconds);
        Console.WriteLine("edgectl restarts: too many network calls hang");
    }

    // Without a site nothing is shed; the file may be deployed at any time.
    private static SiteConfiguration WaitForSite()
    {
        while (true)
        {
            SiteConfiguration site = SiteFile.Read(out string error);
            if (site != null)
            {
                return site;
            }

            Console.WriteLine("edgectl waits: " + error);
            Thread.Sleep(RetryMilliseconds);
        }
    }

    // Shedding needs no broker: without a usable file the controller runs unheard.
    private static LinkSupervisor StartLink(EdgeController controller, SiteConfiguration site, IClock clock)
    {
        byte[] bytes = new byte[LinkOptions.MaximumBytes];
        int length = FlashFile.Read(FlashFile.Root + LinkOptions.FileName, bytes);
        LinkOptions options = LinkOptions.Parse(bytes, length, out string error);
        if (options == null)
        {
            Console.WriteLine("edgectl runs without a link: " + FlashFile.Root + LinkOptions.FileName + ": " + error);
            return null;
        }

        LinkSupervisor supervisor = new LinkSupervisor(new LinkFactory(options, controller, site, clock), clock);
        controller.ReportHangsOf(supervisor);
        new Worker(supervisor).Start();
        return supervisor;
    }
}
