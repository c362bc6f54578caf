using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Schedule.Lighting;

/// <summary>The input by which a load knows that somebody is there.</summary>
public sealed class PresenceOptions
{
    /// <summary>Longest hold in s.</summary>
    public const int MaximumHoldSeconds = 7_200;

    /// <summary>Digital input that is active while somebody is there, or <see cref="SiteConfiguration.NoInput"/>.</summary>
    public int Input { get; set; } = SiteConfiguration.NoInput;

    /// <summary>How long after the last sign of somebody the load stays on, in s.</summary>
    public int HoldSeconds { get; set; } = 900;

    /// <summary>True where all values are those of the other.</summary>
    public bool IsSame(PresenceOptions other) =>
        Input == other.Input
        && HoldSeconds == other.HoldSeconds;
}
