using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding.Feeders;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteImage"/> about the tree of circuits, their limits, and the interval pulse.</summary>
internal static class TreeImage
{
    // An index is written as one more than it is, so that none is 0.
    private const int IndexBias = 1;

    /// <summary>True where the part can hold the configuration; a number that it cannot hold is never altered.</summary>
    public static bool CanHold(SiteConfiguration site)
    {
        bool canHold = IsIndex(site.Demand.IntervalPulse.Input) && IsByte(site.Demand.IntervalPulse.ToleranceSeconds);
        for (int i = 0; canHold && i < site.Circuits.Length; i++)
        {
            FeederOptions feeder = site.Circuits[i].Feeder;
            canHold = IsIndex(site.Circuits[i].Parent)
                && feeder.LimitSeconds >= 0 && feeder.LimitSeconds <= ushort.MaxValue
                && IsByte(feeder.TripSeconds);
        }

        for (int i = 0; canHold && i < site.Loads.Length; i++)
        {
            canHold = IsIndex(site.Loads[i].Feeder);
        }

        return canHold;
    }

    /// <summary>Writes the part: 2 bytes, 12 a circuit, 1 a load.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        writer.WriteByte(site.Demand.IntervalPulse.Input + IndexBias);
        writer.WriteByte(site.Demand.IntervalPulse.ToleranceSeconds);
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            FeederOptions feeder = site.Circuits[i].Feeder;
            writer.WriteByte(site.Circuits[i].Parent + IndexBias);
            writer.WriteInt32(feeder.LimitWatts);
            writer.WriteUInt16(feeder.LimitSeconds);
            writer.WriteInt32(feeder.TripWatts);
            writer.WriteByte(feeder.TripSeconds);
        }

        for (int i = 0; i < site.Loads.Length; i++)
        {
            writer.WriteByte(site.Loads[i].Feeder + IndexBias);
        }
    }

    /// <summary>Reads the part into a configuration whose circuits and loads have been read.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        IntervalPulseOptions pulse = site.Demand.IntervalPulse;
        pulse.Input = reader.ReadByte() - IndexBias;
        pulse.ToleranceSeconds = reader.ReadByte();
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            FeederOptions feeder = site.Circuits[i].Feeder;
            site.Circuits[i].Parent = reader.ReadByte() - IndexBias;
            feeder.LimitWatts = reader.ReadInt32();
            feeder.LimitSeconds = reader.ReadUInt16();
            feeder.TripWatts = reader.ReadInt32();
            feeder.TripSeconds = reader.ReadByte();
        }

        for (int i = 0; i < site.Loads.Length; i++)
        {
            site.Loads[i].Feeder = reader.ReadByte() - IndexBias;
        }
    }

    private static bool IsIndex(int value) => value >= -IndexBias && value < byte.MaxValue;

    private static bool IsByte(int value) => value >= 0 && value <= byte.MaxValue;
}
