using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// The folder of one controller with the files that were built for it. It knows which generation is the next, and so which of
/// the two files is written over: the older one.
/// </summary>
public static class SiteFolder
{
    /// <summary>Name of the list that nanoff takes with --filedeployment.</summary>
    public const string DeploymentName = "deploy.json";

    private const string DeviceRoot = "I:\\";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Builds the next file.</summary>
    /// <param name="site">The site.</param>
    /// <param name="siteName">The site file, for messages.</param>
    /// <param name="folder">The folder; it is made where it does not exist.</param>
    /// <param name="generation">The generation to write, or null for the one after the newest in the folder.</param>
    /// <exception cref="InputException">
    /// The folder is another controller's, its newest file cannot be told, or it cannot be written.
    /// </exception>
    public static SlotFile Build(SiteDocument site, string siteName, string folder, long? generation)
    {
        ArgumentNullException.ThrowIfNull(site);
        FindingList findings = new(folder);
        SlotFile[] present = Present(folder);
        foreach (SlotFile file in present.Where(file => file.Configuration is { } other
            && (other.SiteId != site.Configuration.SiteId || other.DeviceId != site.Configuration.DeviceId)))
        {
            findings.Add(
                new Phrase("{0} is of the controller {1}/{2}, not of {3}/{4}", "{0} 属于控制器 {1}/{2}，而不是 {3}/{4}").Format(
                    Path.GetFileName(file.Path),
                    file.Configuration!.SiteId,
                    file.Configuration.DeviceId,
                    site.Configuration.SiteId,
                    site.Configuration.DeviceId),
                new Phrase("Give each controller a folder of its own", "请为每台控制器使用单独的文件夹"));
        }

        foreach (SlotFile file in present.Where(file => generation == null && file.Generation == 0))
        {
            // It may be the one that the controller runs: what is built in its place, or with its generation, would be lost or refused.
            findings.Add(
                new Phrase("{0} is damaged, so that the next generation cannot be told", "{0} 已损坏，无法确定下一代号").Format(Path.GetFileName(file.Path)),
                new Phrase(
                    "Give it with --generation: one above what the controller's console says", "请用 --generation 给出：取控制器控制台所示代号加一"));
        }

        long newest = present.Length == 0 ? 0 : present.Max(file => file.Generation);
        long next = generation ?? newest + 1;
        if (next > SiteSlot.MaximumGeneration || next < 1)
        {
            findings.Add(
                new Phrase("the generation must be 1 to {0}", "代号须为 1 至 {0}").Format(SiteSlot.MaximumGeneration),
                new Phrase("Give a lower one with --generation", "请用 --generation 给出较小的代号"));
        }
        else if (generation != null && next <= newest)
        {
            findings.Add(
                new Phrase("generation {0} is not newer than {1}, which is there: the controller would not take it", "代号 {0} 不比已有的 {1} 新：控制器不会采用")
                    .Format(next, newest),
                new Phrase("Give a higher one, or leave --generation out", "请给出更大的代号，或去掉 --generation"));
        }

        findings.ThrowIfAny();
        string name = SiteSlot.NameOf(SiteSlot.SlotOf(next));
        byte[] bytes = BytesOf(site.Configuration, siteName, next);
        string target = Path.Combine(folder, name);
        SafeWrite.Folder(folder);
        SafeWrite.Bytes(target, bytes);
        SafeWrite.Bytes(Path.Combine(folder, DeploymentName), JsonSerializer.SerializeToUtf8Bytes(Deployment(target, name), Indented));
        return SlotFile.Read(target);
    }

    /// <summary>Builds one file under a name of the caller's choice.</summary>
    /// <param name="site">The site.</param>
    /// <param name="siteName">The site file, for messages.</param>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="generation">1 to <see cref="SiteSlot.MaximumGeneration"/>.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static SlotFile BuildFile(SiteDocument site, string siteName, string path, long generation)
    {
        ArgumentNullException.ThrowIfNull(site);
        SafeWrite.Bytes(path, BytesOf(site.Configuration, siteName, generation));
        return SlotFile.Read(path);
    }

    private static SlotFile[] Present(string folder) =>
    [
        .. Enumerable.Range(0, SiteSlot.Count)
            .Select(slot => Path.Combine(folder, SiteSlot.NameOf(slot)))
            .Where(File.Exists)
            .Select(SlotFile.Read),
    ];

    private static byte[] BytesOf(SiteConfiguration site, string siteName, long generation)
    {
        byte[] buffer = new byte[SiteSlot.MaximumBytes];
        int length = SiteSlot.Write(site, generation, buffer);
        if (length == 0)
        {
            FindingList findings = new(siteName);
            findings.Add(
                new Phrase("the site does not fit into an image of {0} bytes", "站点超出映像的 {0} 字节").Format(SiteImage.MaximumBytes),
                new Phrase("Leave circuits or listed days out, or use a second controller", "请减少回路或所列日期，或增设一台控制器"));
            findings.ThrowIfAny();
        }

        return buffer[..length];
    }

    private static Dictionary<string, object> Deployment(string source, string name) => new()
    {
        ["files"] = new[]
        {
            new Dictionary<string, string>
            {
                ["DestinationFilePath"] = DeviceRoot + name,
                ["SourceFilePath"] = Path.GetFullPath(source),
            },
        },
    };
}
