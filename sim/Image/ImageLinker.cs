using Mono.Cecil;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Makes the firmware smaller between the compiler and nanoFramework's converter; what it does stays the same.</summary>
public static class ImageLinker
{
    // A round may bring calls into reach of the next; after some few nothing comes.
    private const int MaximumRoundCount = 6;

    /// <summary>Links the firmware of a folder.</summary>
    /// <exception cref="InputException">The folder has no firmware, something is missing, or the result would lie over what is read.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static LinkReport Link(LinkRequest request) => Link(request, ImageSplitter.MaximumCodeBytes);

    /// <summary>Links with another limit for the code of an assembly.</summary>
    internal static LinkReport Link(LinkRequest request, int maximumCodeBytes)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (IsSame(request.InputFolder, request.OutputFolder))
        {
            throw new InputException(
                [new InputFinding(request.OutputFolder, string.Empty, 0, 0, ImageTexts.SameFolder, ImageTexts.SameFolderRemedy)]);
        }

        FirmwareWorld world = WorldReader.Read(request.InputFolder, request.ReferenceFolders, out IReadOnlyList<LinkedAssembly> before);
        int inlined = Shrink(world);
        Renamer.Run(world);
        EnumEraser.Run(world);
        foreach (MethodDefinition method in world.Bodies)
        {
            Peephole.Thread(method.Body);
            BodyFinisher.Finish(method);
        }

        LinkMap map = LinkMap.Of(world);
        IReadOnlyList<ModuleDefinition> modules = ImageSplitter.Split(world, maximumCodeBytes);
        List<string> files = Write(modules, request.OutputFolder);
        if (request.MapPath != null)
        {
            map.Write(request.MapPath);
        }

        return new LinkReport(before, [.. modules.Select(ModuleSizes.Of)], inlined, files);
    }

    private static int Shrink(FirmwareWorld world)
    {
        int inlined = 0;
        Peephole.RemoveRootConstructors(world);
        Reachability reached = Sweeper.Sweep(world);
        for (int round = 0; round < MaximumRoundCount; round++)
        {
            Devirtualiser.Run(world, reached);
            reached = Sweeper.Sweep(world);
            int count = Inliner.Run(world, reached);
            reached = Sweeper.Sweep(world);
            inlined += count;
            if (count == 0)
            {
                break;
            }
        }

        ArrayData.Move(world);
        Sweeper.Sweep(world);
        return inlined;
    }

    private static List<string> Write(IReadOnlyList<ModuleDefinition> modules, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string old in Directory.GetFiles(folder).Where(f => ImageSplitter.IsPart(Path.GetFileName(f))))
        {
            File.Delete(old);
        }

        List<string> files = [];
        foreach (ModuleDefinition module in modules)
        {
            string path = Path.Combine(folder, Path.GetFileName(module.FileName is { Length: > 0 } name ? name : module.Name));
            module.Write(path, new WriterParameters { DeterministicMvid = true });
            files.Add(path);
        }

        return files;
    }

    private static bool IsSame(string one, string other) => string.Equals(
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(one)), Path.TrimEndingDirectorySeparator(Path.GetFullPath(other)), StringComparison.Ordinal);
}
