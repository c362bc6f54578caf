using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads what a site says of the time after an outage.</summary>
internal sealed class PowerUpReader(SiteReading reading, SiteConfiguration configuration)
{
    /// <summary>Reads the key of the root; what is left out stays as it is.</summary>
    public void Read(ObjectReader site)
    {
        if (site.Optional("powerUp") is not { } value)
        {
            return;
        }

        ObjectReader reader = reading.Open(value);
        PowerUpOptions powerUp = configuration.PowerUp;
        powerUp.HoldSeconds = reader.WholeNumber(reader.Optional("holdSeconds")) ?? powerUp.HoldSeconds;
        powerUp.StaggerSeconds = reader.WholeNumber(reader.Optional("staggerSeconds")) ?? powerUp.StaggerSeconds;
        powerUp.SpreadSeconds = reader.WholeNumber(reader.Optional("spreadSeconds")) ?? powerUp.SpreadSeconds;
        reading.Finish(reader);
    }
}
