using System;
using System.IO;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Boot;

namespace Zibo.EdgeCtl.Device;

/// <summary>
/// The two site images on the internal flash, which the technician deploys, and beside them which of them has proved itself.
/// </summary>
public sealed class SiteFile : IRecordStore
{
    // A single file without a generation, of the time before there were two: nobody should wonder why it does nothing.
    private const string FormerName = "site.bin";

    /// <inheritdoc/>
    public int SlotCount => SiteBoot.StoreSlotCount;

    /// <inheritdoc/>
    public int SlotBytes => SiteSlot.MaximumBytes;

    /// <inheritdoc/>
    public int Read(int slot, byte[] buffer) => FlashFile.Read(PathOf(slot), buffer);

    /// <inheritdoc/>
    public bool TryWrite(int slot, byte[] buffer, int length) =>
        slot >= SiteBoot.FirstRecordSlot && slot < SlotCount && FlashFile.TryWrite(PathOf(slot), buffer, length);

    /// <summary>Says on the console which image runs and what is wrong with the others.</summary>
    public static void Tell(SiteBoot boot)
    {
        for (int slot = 0; slot < SiteSlot.Count; slot++)
        {
            SlotProblem problem = boot.ProblemOf(slot);
            if (problem != SlotProblem.None && (problem != SlotProblem.Empty || boot.Site == null))
            {
                Console.WriteLine("edgectl site " + SiteSlot.NameOf(slot) + ": " + Text(problem, boot.ErrorOf(slot)));
            }
        }

        if (boot.Site != null)
        {
            Console.WriteLine("edgectl site " + SiteSlot.NameOf(boot.Slot) + " generation " + boot.Generation + " crc " + boot.ImageCrc
                + (boot.IsOnTrial ? " on trial" : string.Empty));
        }
        else if (File.Exists(FlashFile.Root + FormerName))
        {
            Console.WriteLine("edgectl site: " + FormerName + " is not read any more: build site-a.bin with edgectl site build and deploy it");
        }
    }

    private static string Text(SlotProblem problem, SiteError error)
    {
        switch (problem)
        {
            case SlotProblem.Empty:
                return "missing: build it with edgectl site build and deploy it";
            case SlotProblem.Damaged:
                return "damaged: deploy it again";
            case SlotProblem.OtherVersion:
                return "made for another firmware: build it with the edgectl tool of this version";
            case SlotProblem.OtherBoard:
                return "made for another board: its channel numbers are other terminals here; build it for this board";
            case SlotProblem.TrialFailed:
                return "passed over: the controller did not stay up with it; mend the site file and build it again";
            default:
                return "breaks a rule: code " + (int)error.Code + ", field " + (int)error.Field + ", index " + error.Index
                    + "; edgectl site show says which";
        }
    }

    private static string PathOf(int slot) =>
        FlashFile.Root + (slot < SiteSlot.Count ? SiteSlot.NameOf(slot) : "trial" + (slot - SiteSlot.Count) + ".bin");
}
