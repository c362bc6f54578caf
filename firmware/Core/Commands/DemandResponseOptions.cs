using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>What the site says of demand response: a key switch to decline it, and what holds when its sender falls silent.</summary>
public sealed class DemandResponseOptions
{
    /// <summary>Shortest <see cref="HeartbeatSeconds"/>.</summary>
    public const int MinimumHeartbeatSeconds = 60;

    /// <summary>Longest <see cref="HeartbeatSeconds"/>, a day.</summary>
    public const int MaximumHeartbeatSeconds = 86_400;

    /// <summary>Digital input that is active while the site declines events below level 3, or <see cref="SiteConfiguration.NoInput"/>.</summary>
    public int OptOutInput { get; set; } = SiteConfiguration.NoInput;

    /// <summary>Silence of the sender in s after which <see cref="FallbackLimitWatts"/> holds; 0 where nobody need speak.</summary>
    public int HeartbeatSeconds { get; set; }

    /// <summary>The limit in W that holds then; 0 where there is none.</summary>
    public int FallbackLimitWatts { get; set; }
}
