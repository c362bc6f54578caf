using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Mends the quantum of litres and the greatest power of current circuits; see <see cref="RuleMending"/>.</summary>
internal static class MeteringLimitMending
{
    /// <summary>Mends one number.</summary>
    public static bool Mend(SiteConfiguration site, SiteError error)
    {
        if (error.Field == SiteField.QuantumLitres)
        {
            site.Checkpoint.QuantumLitres = new CheckpointOptions().QuantumLitres;
        }
        else
        {
            site.Circuits[error.Index].Current.MaximumWatts = 0;
        }

        return true;
    }
}
