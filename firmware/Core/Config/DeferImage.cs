using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteImage"/> about loads that wait for a cheaper rate, and about demand response.</summary>
internal static class DeferImage
{
    /// <summary>True where the part can hold the configuration; a number that it cannot hold is never altered.</summary>
    public static bool CanHold(SiteConfiguration site)
    {
        bool canHold = true;
        for (int i = 0; i < site.Loads.Length; i++)
        {
            DeferOptions defer = site.Loads[i].Defer;
            canHold &= SiteRules.IsIn(defer.AvoidedRates, 0, byte.MaxValue)
                && SiteRules.IsIn(defer.ReadyByMinutes, 0, ushort.MaxValue)
                && SiteRules.IsIn(defer.NeededMinutes, 0, ushort.MaxValue);
        }

        return canHold;
    }

    /// <summary>Writes the part: 9 bytes a load, and 12.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            DeferOptions defer = site.Loads[i].Defer;
            writer.WriteByte(defer.AvoidedRates);
            writer.WriteUInt16(defer.ReadyByMinutes);
            writer.WriteUInt16(defer.NeededMinutes);
            writer.WriteInt32(defer.MaximumMilliseconds);
        }

        writer.WriteInt32(site.DemandResponse.OptOutInput);
        writer.WriteInt32(site.DemandResponse.HeartbeatSeconds);
        writer.WriteInt32(site.DemandResponse.FallbackLimitWatts);
    }

    /// <summary>Reads the part into a configuration whose loads have been read.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            DeferOptions defer = site.Loads[i].Defer;
            defer.AvoidedRates = reader.ReadByte();
            defer.ReadyByMinutes = reader.ReadUInt16();
            defer.NeededMinutes = reader.ReadUInt16();
            defer.MaximumMilliseconds = reader.ReadInt32();
        }

        site.DemandResponse.OptOutInput = reader.ReadInt32();
        site.DemandResponse.HeartbeatSeconds = reader.ReadInt32();
        site.DemandResponse.FallbackLimitWatts = reader.ReadInt32();
    }
}
