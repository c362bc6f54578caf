namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>What to link.</summary>
/// <param name="InputFolder">Has the firmware's program, its assemblies, and those of the packages.</param>
/// <param name="OutputFolder">Takes the linked assemblies; is made where it is missing.</param>
public sealed record LinkRequest(string InputFolder, string OutputFolder)
{
    /// <summary>Further folders with what the firmware rests on.</summary>
    public IReadOnlyList<string> ReferenceFolders { get; init; } = [];

    /// <summary>File that takes the names, or null.</summary>
    public string? MapPath { get; init; }
}
