using System.Text.Json;
using Microsoft.CodeAnalysis;
using Zibo.EdgeCtl.Cli.Tests;
using Zibo.EdgeCtl.NanoApi.Projects;
using Zibo.EdgeCtl.NanoApi.References;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>The board's own program against the exact API of the device, through the command that builds use.</summary>
public sealed class DeviceImageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edgectl-image-").FullName;

    [Fact]
    public void The_program_of_the_board_links_by_the_command()
    {
        CompileInto(Path.Combine(_folder, "firmware/Device/bin/Release"));
        string map = Path.Combine(_folder, "names.map");
        JsonElement report = Edgectl.Json("image", "link", Path.Combine(_folder, "firmware/Device/bin/Release"), Path.Combine(_folder, "firmware/Device/bin/Linked"), "--map", map, "--json");
        int before = report.GetProperty("before").EnumerateArray().Sum(a => a.GetProperty("methodCount").GetInt32());
        int after = report.GetProperty("after").EnumerateArray().Sum(a => a.GetProperty("methodCount").GetInt32());
        Assert.InRange(after, 500, before / 2);
        Assert.Equal("Zibo.EdgeCtl.Device", report.GetProperty("after").EnumerateArray().Last().GetProperty("name").GetString());
        Assert.True(report.GetProperty("after").GetArrayLength() < report.GetProperty("before").GetArrayLength());

        string trace = Path.Combine(_folder, "trace.txt");
        string name = File.ReadLines(map).First(l => l.EndsWith("DemandLimiter::Execute(Int64)", StringComparison.Ordinal)).Split(' ')[0];
        File.WriteAllText(trace, $"    ++++ {name} [IP: 0012] ++++");
        Edgectl names = Edgectl.Run("image", "names", map, trace);
        Assert.Equal("    ++++ Zibo.EdgeCtl.Core.Shedding.DemandLimiter::Execute(Int64) [IP: 0012] ++++", names.Output);
        Assert.Contains("is no line of such a map", Edgectl.Refusal("image", "names", trace, trace), StringComparison.Ordinal);
        Assert.Contains("written over", Edgectl.Refusal("image", "link", _folder, _folder), StringComparison.Ordinal);

        Edgectl table = Edgectl.Run("image", "link", Path.Combine(_folder, "firmware/Device/bin/Release"), Path.Combine(_folder, "firmware/Device/bin/Linked"), "--lang", "zh-CN");
        Assert.Equal(0, table.ExitCode);
        Assert.Contains("链接后", table.Output, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void CompileInto(string folder)
    {
        Directory.CreateDirectory(folder);
        List<MetadataReference> outputs = [];
        foreach (DeviceProject project in FirmwareProjects.Libraries.Append(FirmwareProjects.Device))
        {
            ReferenceBuild[] packages = [.. project.References.Select(r => r.Name)
                .SelectMany(n => ReferenceAssemblies.Embedded.Tables.Closure(n).Append(n))
                .Distinct()
                .Select(n => ReferenceAssemblies.Embedded.Get(n)!)];
            string path = Path.Combine(folder, project.AssemblyName + (project.IsApplication ? ".exe" : ".dll"));
            HostCompiler.Compile(
                path, project.IsApplication, FirmwareProjects.SourcesOf(project), [.. packages.Select(p => p.Reference!), .. outputs]);
            outputs.Add(MetadataReference.CreateFromImage(File.ReadAllBytes(path)));
            foreach (ReferenceBuild package in packages)
            {
                File.WriteAllBytes(Path.Combine(folder, package.AssemblyName + ".dll"), [.. package.Image]);
            }
        }
    }
}
