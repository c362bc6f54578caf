namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>A fault from when it appeared to when it was gone, or the controller started anew.</summary>
/// <param name="Device">The controller.</param>
/// <param name="Word">Its word in the contract.</param>
/// <param name="Source">Index of what it is about.</param>
/// <param name="StartUtcMilliseconds">When it appeared; null where nobody knows.</param>
/// <param name="EndUtcMilliseconds">When it was gone; null while it stands, and where nobody knows.</param>
/// <param name="IsOver">True where it was told to be gone, or a later start did not tell it again.</param>
internal sealed record FaultSpell(
    string Device, string Word, long Source, long? StartUtcMilliseconds, long? EndUtcMilliseconds, bool IsOver);
