using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Contract.Tests.Stories;

/// <summary>
/// A workshop with quotas that are too small, a dial that somebody reads, a power cut, and things that break. Some days long.
/// </summary>
internal static class WorkshopStory
{
    /// <summary>What the workshop's controller sends, over two boots.</summary>
    public static IReadOnlyList<LinkMessage> Tell()
    {
        Workshop workshop = new("workshop", 200_000);
        ReadDials(workshop);
        workshop.Run(256 * Workshop.Quarter);

        // In the middle of a quarter of an hour and of a day.
        workshop.Run(400);
        workshop.CutPower(true, LinkFault.None, hasRefusedImage: true);
        workshop.Run(Workshop.Quarter);
        Break(workshop);
        return workshop.Messages;
    }

    // The dial moves as the pulses say, then 5 % more; then the meter is exchanged, and somebody mistypes.
    private static void ReadDials(Workshop workshop)
    {
        const long dial = 5_000_000_000;
        workshop.Run(60);
        long start = workshop.Total;
        workshop.EnterReading(dial, false);
        workshop.Run(Workshop.Hour);
        workshop.EnterReading(dial + ((workshop.Total - start) * 105 / 100), false);
        workshop.EnterReading(1_000_000, true);
        workshop.EnterReading(0, false);
    }

    private static void Break(Workshop workshop)
    {
        VirtualBoard board = workshop.Board;
        board.Clock.IsUtcValid = false;
        board.PulseInput(Workshop.MainChannel).Fault = PinFault.Throws;
        workshop.Run(3 * Workshop.Quarter);
        board.Clock.IsUtcValid = true;
        board.PulseInput(Workshop.MainChannel).Fault = PinFault.None;
        board.Output(Workshop.HeaterOutput).Fault = PinFault.Fails;
        workshop.Run(Workshop.Quarter);
        board.Output(Workshop.HeaterOutput).Fault = PinFault.None;
        workshop.Store.IsRefusing = true;
        workshop.Run(Workshop.Quarter);
        workshop.Store.IsRefusing = false;
        workshop.Run(17 * Workshop.Hour);
    }
}
