using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A file that a controller loads its site from, site-a.bin or site-b.bin, read back.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="LengthBytes">Its bytes.</param>
/// <param name="Problem">What the firmware says of the bytes and of the configuration in them.</param>
/// <param name="Version">Version of the image; 0 where it is damaged.</param>
/// <param name="Generation">Its generation; 0 where it is damaged.</param>
/// <param name="ImageCrc">CRC-32 of the image, as the controller tells it in its status; 0 where it is damaged.</param>
/// <param name="Configuration">What is in it, or null where this version cannot read it.</param>
public sealed record SlotFile(
    string Path, int LengthBytes, SlotProblem Problem, int Version, long Generation, long ImageCrc, SiteConfiguration? Configuration)
{
    /// <summary>Why a rule of the firmware refuses the configuration, or null.</summary>
    public InputFinding? Refusal { get; private init; }

    /// <summary>What lies on each terminal; null where nothing usable is in the file, or this version does not know the board.</summary>
    public WiringPlan? Wiring => Problem == SlotProblem.None && BoardFile.TryFind(Configuration!.Board) is { } board
        ? WiringPlan.Of(new SiteDocument(Configuration, board))
        : null;

    /// <summary>Reads a file; whatever is in it has an answer.</summary>
    /// <exception cref="InputException">There is no such file, it cannot be opened, or it is far larger than any image.</exception>
    public static SlotFile Read(string path)
    {
        byte[] bytes = TextFile.ReadBytes(path, SiteSlot.MaximumBytes);
        SlotProblem problem = SiteSlot.Inspect(bytes, bytes.Length);
        if (problem is SlotProblem.Empty or SlotProblem.Damaged)
        {
            return new SlotFile(path, bytes.Length, problem, 0, 0, 0, null);
        }

        SiteConfiguration? site = problem == SlotProblem.None ? SiteSlot.Read(bytes, bytes.Length) : null;
        SiteError? error = site == null ? null : SiteRules.Check(site);
        if (problem == SlotProblem.None)
        {
            problem = site == null ? SlotProblem.Damaged : error == null ? SlotProblem.None : SlotProblem.BreaksRule;
        }

        return new SlotFile(
            path,
            bytes.Length,
            problem,
            SiteImage.VersionOf(bytes),
            SiteSlot.GenerationOf(bytes, bytes.Length),
            SiteSlot.ImageCrcOf(bytes, bytes.Length),
            site)
        {
            Refusal = error == null ? null : RuleFindings.Describe(path, site!, error),
        };
    }
}
