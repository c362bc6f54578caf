using System.Text;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Sim.NanoApi;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Boot;

/// <summary>The files that a technician deploys, put on a board's flash.</summary>
public static class DeviceFiles
{
    /// <summary>Name of the file that says which board it is.</summary>
    public const string BoardName = "board.txt";

    /// <summary>Name of the file that says where the broker is.</summary>
    public const string LinkName = "link.txt";

    /// <summary>Puts a text there, in ASCII.</summary>
    public static void Deploy(this VirtualFlash flash, string name, string text)
    {
        ArgumentNullException.ThrowIfNull(flash);
        flash.Deploy(name, Encoding.ASCII.GetBytes(text));
    }

    /// <summary>Builds the image of a site and puts it into the slot of the next generation.</summary>
    /// <param name="flash">The flash; images that it holds decide which generation is the next.</param>
    /// <param name="site">The site.</param>
    /// <param name="siteName">Name of its file for messages.</param>
    /// <returns>Name of the file.</returns>
    /// <exception cref="InputException">The site does not fit.</exception>
    public static string DeploySite(this VirtualFlash flash, SiteDocument site, string siteName)
    {
        ArgumentNullException.ThrowIfNull(flash);
        string folder = Directory.CreateTempSubdirectory("edgectl-boot-").FullName;
        try
        {
            foreach (int slot in Enumerable.Range(0, SiteSlot.Count))
            {
                string name = SiteSlot.NameOf(slot);
                if (flash.Find(name) is { } bytes)
                {
                    File.WriteAllBytes(Path.Combine(folder, name), bytes);
                }
            }

            SlotFile built = SiteFolder.Build(site, siteName, folder, null);
            flash.Deploy(Path.GetFileName(built.Path), File.ReadAllBytes(built.Path));
            return Path.GetFileName(built.Path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
