using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// The game that every controller plays: the same plant from the same start, the same loads, the same fixed windows of 15
/// minutes, one step a second.
/// </summary>
public sealed class ControlGame
{
    /// <summary>Length of a demand window in s.</summary>
    public const int WindowSeconds = 900;

    /// <summary>Length of a step in ms.</summary>
    public const int StepMilliseconds = 1_000;

    private static readonly double[] DefaultLimitParts = [0.8, 0.9, 0.95];

    private readonly Func<IPlant> _makePlant;
    private readonly Func<int, SiteDocument> _makeSite;

    internal ControlGame(
        string name,
        string siteName,
        Func<IPlant> makePlant,
        Func<int, SiteDocument> makeSite,
        IReadOnlyList<ControlLoad> loads,
        ControlSpan span,
        IEnumerable<PowerStep> steps)
    {
        Name = name;
        SiteName = siteName;
        _makePlant = makePlant;
        _makeSite = makeSite;
        Loads = loads;
        Span = span;
        Windows = PowerWindow.Cut(steps, WindowSeconds, span.UtcOffsetMinutes);
    }

    /// <summary>What is played: a data file, or the simulated office.</summary>
    public string Name { get; }

    /// <summary>What messages call the site.</summary>
    public string SiteName { get; }

    /// <summary>The loads.</summary>
    public IReadOnlyList<ControlLoad> Loads { get; }

    /// <summary>When it is played.</summary>
    public ControlSpan Span { get; }

    /// <summary>The windows with nothing held off.</summary>
    public IReadOnlyList<PowerWindow> Windows { get; }

    /// <summary>
    /// True where no controller that keeps the windows can be below the bound. False where loads change what they and others
    /// want once one is held off: there the bound, which takes the powers as given, is a yardstick.
    /// </summary>
    public bool IsTrueBound { get; init; } = true;

    /// <summary>Limits in W that lie at 80, 90 and 95 % of the greatest window with nothing held off, to three digits.</summary>
    /// <returns>None where no window is whole or nothing flows.</returns>
    public IReadOnlyList<int> DefaultLimitsWatts()
    {
        double greatestWatts = Windows.Where(w => w.IsWhole).Select(w => w.UncontrolledWatts).DefaultIfEmpty(0).Max();
        return [.. DefaultLimitParts.Select(part => ThreeDigits(part * greatestWatts)).Where(watts => watts > 0).Distinct()];
    }

    internal IPlant MakePlant() => _makePlant();

    /// <exception cref="InputException">The limit breaks a rule of the firmware.</exception>
    internal SiteDocument MakeSite(int limitWatts) => _makeSite(limitWatts);

    private static int ThreeDigits(double watts)
    {
        double unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, watts))) - 2));
        return (int)(Math.Round(watts / unit) * unit);
    }
}
