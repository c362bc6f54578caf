using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Contract.Tests.Stories;

/// <summary>
/// A workshop without a broker for longer than its flash can bear, with power cuts in it, and without the time after each of
/// them. Nothing arrives as it was made: twice, late, with a time that was computed, or never.
/// </summary>
internal static class OutageStory
{
    /// <summary>What the controller sends, over three boots.</summary>
    public static IReadOnlyList<LinkMessage> Tell()
    {
        Workshop workshop = new("outage", 62_000);
        FillTheFlash(workshop);
        workshop.CutPower(false, LinkFault.None);
        LiveWithoutTime(workshop);
        workshop.CutPower(false, LinkFault.Down);
        StartWithoutTime(workshop);
        return workshop.Messages;
    }

    private static void FillTheFlash(Workshop workshop)
    {
        workshop.Run(Workshop.Hour);
        workshop.Link.Fault = LinkFault.LosesAcknowledgements;
        workshop.Run(60);
        workshop.Link.Fault = LinkFault.None;
        workshop.Run(Workshop.Hour);
        workshop.Link.Fault = LinkFault.Down;
        workshop.Run(3 * Workshop.Hour);
        int before = workshop.Controller.Journal.LossCount;
        while (workshop.Controller.Journal.LossCount == before)
        {
            Chatter(workshop);
        }

        workshop.Run(400);
    }

    // A command, and before its answer has left the broker is away for 30 hours.
    private static void LiveWithoutTime(Workshop workshop)
    {
        workshop.Run(60);
        workshop.Send("request", "ask-state", "'what':'state'");
        workshop.Run(Workshop.ScanSeconds);
        workshop.Link.Fault = LinkFault.Down;
        workshop.Run(29 * Workshop.Hour);
        workshop.EnterReading(5_000_000_000, false);
        int before = workshop.Controller.Journal.LossCount;
        while (workshop.Controller.Journal.LossCount == before)
        {
            Chatter(workshop);
        }

        workshop.Run(Workshop.Hour);
        workshop.Board.Clock.IsUtcValid = true;
        workshop.Run(60);
        workshop.Link.Fault = LinkFault.None;
        workshop.Run(2 * Workshop.Hour);
    }

    private static void StartWithoutTime(Workshop workshop)
    {
        for (int i = 0; i < 10; i++)
        {
            Chatter(workshop);
        }

        workshop.Run(3 * Workshop.Hour);
        workshop.Board.Clock.IsUtcValid = true;
        workshop.Run(60);
        workshop.Link.Fault = LinkFault.None;
        workshop.Run(Workshop.Hour);
    }

    // A relay that cannot be driven, and can again: two events.
    private static void Chatter(Workshop workshop)
    {
        workshop.Board.Output(Workshop.HeaterOutput).Fault = PinFault.Fails;
        workshop.Run(Workshop.ScanSeconds);
        workshop.Board.Output(Workshop.HeaterOutput).Fault = PinFault.None;
        workshop.Run(Workshop.ScanSeconds);
    }
}
