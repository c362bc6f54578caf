using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Everything that is known before the first call: what goes to which board, and what must come back.</summary>
/// <param name="Site">The site in the image.</param>
/// <param name="Slot">The file with the image.</param>
/// <param name="Hardware">The board.</param>
/// <param name="Image">The application.</param>
/// <param name="Files">Names on the board and the bytes that go there.</param>
/// <param name="Steps">The calls, in their order.</param>
/// <param name="Fingerprint">Tells one plan from another; made of everything but secrets.</param>
/// <param name="Notes">What is worth a thought and stops nothing.</param>
public sealed record FlashPlan(
    SiteConfiguration Site,
    SlotFile Slot,
    BoardHardware Hardware,
    ApplicationImage Image,
    IReadOnlyList<FlashFile> Files,
    IReadOnlyList<FlashStep> Steps,
    string Fingerprint,
    IReadOnlyList<Phrase> Notes);
