namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Instructions of a method that run one after another: who counts how often the first runs has counted all of them.</summary>
/// <param name="Method">Type and name of the method.</param>
/// <param name="IsEntry">True where the method begins with it.</param>
/// <param name="InstructionCount">Instructions.</param>
/// <param name="CallCount">Calls among them.</param>
internal sealed record CountedBlock(string Method, bool IsEntry, int InstructionCount, int CallCount);
