using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>CRCs of the names of a site's circuits, loads and water meters: a page knows them by these. A stream of events has none.</summary>
internal sealed class PageNames
{
    /// <summary>Makes the names of a stream that needs none.</summary>
    internal PageNames()
    {
        Circuits = new uint[0];
        Loads = new uint[0];
        WaterMeters = new uint[0];
    }

    internal PageNames(SiteConfiguration site)
    {
        Circuits = new uint[site.Circuits.Length];
        for (int i = 0; i < Circuits.Length; i++)
        {
            Circuits[i] = Crc32.OfName(site.Circuits[i].Id);
        }

        Loads = new uint[site.Loads.Length];
        for (int i = 0; i < Loads.Length; i++)
        {
            Loads[i] = Crc32.OfName(site.Loads[i].Id);
        }

        WaterMeters = new uint[site.WaterMeters.Length];
        for (int i = 0; i < WaterMeters.Length; i++)
        {
            WaterMeters[i] = Crc32.OfName(site.WaterMeters[i].Id);
        }
    }

    internal uint[] Circuits { get; }

    internal uint[] Loads { get; }

    internal uint[] WaterMeters { get; }

    /// <summary>Place of a CRC among some, or -1.</summary>
    internal static int IndexOf(uint[] crcs, uint crc)
    {
        for (int i = 0; i < crcs.Length; i++)
        {
            if (crcs[i] == crc)
            {
                return i;
            }
        }

        return -1;
    }
}
