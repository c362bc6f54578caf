namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The open demand window and what the limiter does.</summary>
/// <param name="UtcMilliseconds">When it was told, UTC in ms since 1970, or null.</param>
/// <param name="PowerWatts">Power of the whole site in W, or null.</param>
/// <param name="Quality">good, uncertain or bad.</param>
/// <param name="WindowStartUtcMilliseconds">Start of the window, UTC in ms since 1970, or null.</param>
/// <param name="ElapsedMilliseconds">Part of it that has passed, in ms.</param>
/// <param name="WindowMilliseconds">Its length in ms.</param>
/// <param name="SiteLimitWatts">The site's own limit in W.</param>
/// <param name="LimitWatts">The limit that holds, in W.</param>
/// <param name="LimitedBy">What lowers it, a word of the contract; null where the site's own holds.</param>
/// <param name="ProjectedWatts">Mean that the window heads for, in W, or null.</param>
/// <param name="MarginWatts">What is kept free, in W.</param>
/// <param name="Phase">What the limiter does, a word of the contract.</param>
/// <param name="ShedCount">Loads that are held off.</param>
/// <param name="FaultCount">Faults that are active, by the controller's own count.</param>
public sealed record DemandSnapshot(
    long? UtcMilliseconds,
    long? PowerWatts,
    string Quality,
    long? WindowStartUtcMilliseconds,
    long ElapsedMilliseconds,
    long WindowMilliseconds,
    long SiteLimitWatts,
    long LimitWatts,
    string? LimitedBy,
    long? ProjectedWatts,
    long MarginWatts,
    string Phase,
    int ShedCount,
    int FaultCount)
{
    /// <summary>Part of the window that has passed, 0 to 1.</summary>
    public double PassedShare => Math.Clamp((double)ElapsedMilliseconds / WindowMilliseconds, 0, 1);

    /// <summary>
    /// Energy used in the window as a share of what the limit allows in it, 0 and more, or null: the projection is that energy and
    /// the present power for the rest.
    /// </summary>
    public double? UsedShare => ProjectedWatts is { } projected && PowerWatts is { } power && LimitWatts > 0
        ? Math.Max(0, (projected - (power * (1 - PassedShare))) / LimitWatts)
        : null;

    /// <summary>What a state tells.</summary>
    internal static DemandSnapshot Of(StateMessage state, SiteFacts? facts) => new(
        state.UtcMilliseconds,
        state.PowerWatts,
        state.Quality,
        state.WindowStartUtcMilliseconds,
        state.WindowElapsedMilliseconds,
        facts?.WindowMilliseconds ?? SiteFacts.UsualWindowMilliseconds,
        state.LimitWatts,
        state.EffectiveLimitWatts,
        state.LimitedBy,
        state.ProjectedWatts,
        state.MarginWatts,
        state.Phase,
        state.ShedCount,
        state.ActiveFaultCount);
}
