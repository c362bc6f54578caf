using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about the quantum of litres and the greatest power of current circuits.</summary>
internal static class MeteringLimitRules
{
    /// <summary>Checks a configuration.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        int litres = site.Checkpoint.QuantumLitres;
        if (litres < 1 || litres > CheckpointOptions.MaximumQuantumLitres)
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.QuantumLitres, -1);
        }

        for (int i = 0; i < site.Circuits.Length; i++)
        {
            int watts = site.Circuits[i].Current.MaximumWatts;
            if (watts < 0 || watts > DemandOptions.MaximumLimitWatts)
            {
                return new SiteError(SiteErrorCode.OutOfRange, SiteField.CurrentMaximumWatts, i);
            }
        }

        return null;
    }
}
