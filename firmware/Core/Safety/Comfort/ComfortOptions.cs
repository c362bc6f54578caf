namespace Zibo.EdgeCtl.Core.Safety.Comfort;

/// <summary>The temperatures between which a load's room must be for the load to be shed.</summary>
public sealed class ComfortOptions
{
    /// <summary>Marks a load without a comfort limit.</summary>
    public const int NoTemperatureIndex = -1;

    /// <summary>Marks a limit without a minimum.</summary>
    public const int NoMinimum = short.MinValue;

    /// <summary>Marks a limit without a maximum.</summary>
    public const int NoMaximum = short.MaxValue;

    /// <summary>Greatest hysteresis in hundredths of a kelvin.</summary>
    public const int MaximumHysteresisCentiKelvin = 1_000;

    /// <summary>Index of the room's temperature in the site, or <see cref="NoTemperatureIndex"/>.</summary>
    public int TemperatureIndex { get; set; } = NoTemperatureIndex;

    /// <summary>Below it the load may not be shed; hundredths of a degree Celsius, or <see cref="NoMinimum"/>.</summary>
    public int MinimumCentiCelsius { get; set; } = NoMinimum;

    /// <summary>Above it the load may not be shed; hundredths of a degree Celsius, or <see cref="NoMaximum"/>.</summary>
    public int MaximumCentiCelsius { get; set; } = NoMaximum;

    /// <summary>As <see cref="MinimumCentiCelsius"/> while nobody needs the load: the frost limit out of hours.</summary>
    public int UnoccupiedMinimumCentiCelsius { get; set; } = NoMinimum;

    /// <summary>As <see cref="MaximumCentiCelsius"/> while nobody needs the load.</summary>
    public int UnoccupiedMaximumCentiCelsius { get; set; } = NoMaximum;

    /// <summary>True where there is a limit while nobody needs the load.</summary>
    public bool HasUnoccupiedLimit => UnoccupiedMinimumCentiCelsius != NoMinimum || UnoccupiedMaximumCentiCelsius != NoMaximum;

    /// <summary>How far inside the limits the room must be before the load may be shed again, in hundredths of a kelvin.</summary>
    public int HysteresisCentiKelvin { get; set; } = 50;

    /// <summary>What to do while the temperature is unknown.</summary>
    public ComfortFallback Fallback { get; set; } = ComfortFallback.Release;

    /// <summary>True where all values are those of the other.</summary>
    public bool IsSame(ComfortOptions other) =>
        TemperatureIndex == other.TemperatureIndex
        && MinimumCentiCelsius == other.MinimumCentiCelsius
        && MaximumCentiCelsius == other.MaximumCentiCelsius
        && UnoccupiedMinimumCentiCelsius == other.UnoccupiedMinimumCentiCelsius
        && UnoccupiedMaximumCentiCelsius == other.UnoccupiedMaximumCentiCelsius
        && HysteresisCentiKelvin == other.HysteresisCentiKelvin
        && Fallback == other.Fallback;
}
