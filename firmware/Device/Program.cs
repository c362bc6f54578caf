using System;
using System.Threading;
using nanoFramework.Runtime.Native;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Device.Boards;
using Zibo.EdgeCtl.Device.Boards.Tables;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Runtime.Boot;

namespace Zibo.EdgeCtl.Device;

/// <summary>The composition root: what runs on which thread is decided here.</summary>
/// <remarks>
/// Main thread: scans. One thread each: link, what watches the link, checkpoint, records, trial of a site image, time, lamp, sampling of the
/// analog inputs, each serial port with meters.
/// </remarks>
public static class Program
{
    private const int RetryMilliseconds = 10_000;

    // Every start writes its boot id to the flash: a fault that comes back at once must not wear it out.
    private const int RestartMilliseconds = 30_000;

    /// <summary>Runs the controller; whatever ends it releases the relays and starts the board again.</summary>
    public static void Main()
    {
        Esp32Board board = null;
        try
        {
            board = new Esp32Board(WaitForBoard());
            if (board.TimeKeeper != null)
            {
                board.TimeKeeper.Restore();
            }

            if (board.Lamp != null)
            {
                new Worker(board.Lamp).Start();
            }

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

    private static void Run(Esp32Board board)
    {
        SiteBoot boot = WaitForSite(board);
        int scanMilliseconds = boot.Site.ScanMilliseconds;
        int supplyFailInput = boot.Site.SupplyFailInput;
        EdgeController controller = Build(board, boot);
        if (board.Lamp != null)
        {
            board.Lamp.Watch(controller);
        }

        AutoResetEvent writing = new AutoResetEvent(false);
        AutoResetEvent scanning = new AutoResetEvent(false);
        controller.Checkpoint.Wake = writing;
        board.WakeOn(supplyFailInput, scanning);
        new Worker(controller.Checkpoint, writing).Start();
        new Worker(controller.ReadingRecord).Start();
        new Worker(boot).Start();
        new Worker(board.Sampling).Start();
        if (board.TimeKeeper != null)
        {
            new Worker(board.TimeKeeper).Start();
        }

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

        LinkSupervisor link = StartLink(controller, board.Clock);
        new ScanLoop(controller, board, scanMilliseconds, scanning, link).Run();

        // Only a restart is left for the link: what was counted must not be lost with it.
        controller.Checkpoint.CaptureUrgently(board.Clock.MonotonicMilliseconds);
        Console.WriteLine("edgectl restarts: too many network calls hang");
    }

    // Before the board is known no pin is touched: expanders start with every relay released.
    private static BoardPins WaitForBoard()
    {
        while (true)
        {
            byte[] bytes = new byte[BoardName.MaximumBytes];
            string name = BoardName.Parse(bytes, FlashFile.Read(FlashFile.Root + BoardName.FileName, bytes));
            BoardPins pins = BoardTable.Find(name);
            if (pins != null)
            {
                return pins;
            }

            Console.WriteLine("edgectl waits: " + FlashFile.Root + BoardName.FileName + " names no board of this firmware: \"" + name
                + "\"; write one of: " + BoardTable.Ids);
            Thread.Sleep(RetryMilliseconds);
        }
    }

    // Without a site nothing is shed; a file may be deployed at any time.
    private static SiteBoot WaitForSite(Esp32Board board)
    {
        SiteFile files = new SiteFile();
        while (true)
        {
            SiteBoot boot = new SiteBoot(files, board.Clock, board.Channels);
            SiteFile.Tell(boot);
            if (boot.Site != null)
            {
                return boot;
            }

            Console.WriteLine("edgectl waits for a site");
            Thread.Sleep(RetryMilliseconds);
        }
    }

    // What cannot even be built will not come up the next time either: then the image before has its turn.
    private static EdgeController Build(Esp32Board board, SiteBoot boot)
    {
        try
        {
            EdgeController controller = new EdgeController(board, boot.Site);
            boot.Watch(controller);
            return controller;
        }
        catch (Exception)
        {
            boot.Abandon();
            throw;
        }
    }

    // Shedding needs no broker: without a usable file the controller runs unheard.
    private static LinkSupervisor StartLink(EdgeController controller, IClock clock)
    {
        byte[] bytes = new byte[LinkOptions.MaximumBytes];
        int length = FlashFile.Read(FlashFile.Root + LinkOptions.FileName, bytes);
        LinkOptions options = LinkOptions.Parse(bytes, length, out string error);
        if (options == null)
        {
            Console.WriteLine("edgectl runs without a link: " + FlashFile.Root + LinkOptions.FileName + ": " + error);
            return null;
        }

        LinkSupervisor supervisor = new LinkSupervisor(new LinkFactory(options, controller, clock), clock);
        controller.ReportHangsOf(supervisor);
        new Worker(supervisor).Start();
        return supervisor;
    }
}
