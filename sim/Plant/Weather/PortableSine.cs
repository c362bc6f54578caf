namespace Zibo.EdgeCtl.Sim.Plant.Weather;

/// <summary>
/// Sine and cosine from sums and products only. Math.Sin may differ in the last bit between C libraries, and one bit is
/// enough to shift a thermostat by a tick: a seed would then mean another day on another machine.
/// </summary>
internal static class PortableSine
{
    /// <summary>Sine of an angle in radians; the error stays below 1e-9 for a few thousand turns.</summary>
    public static double Sin(double radians)
    {
        double turns = radians / (2 * Math.PI);
        double x = (turns - Math.Floor(turns + 0.5)) * 2 * Math.PI;

        // Mirror into [-pi/2, pi/2], where the Taylor series to x^15 is good to 1e-11.
        if (x > Math.PI / 2)
        {
            x = Math.PI - x;
        }
        else if (x < -Math.PI / 2)
        {
            x = -Math.PI - x;
        }

        double s = x * x;
        double sum = -1.0 / 1307674368000;
        sum = (sum * s) + (1.0 / 6227020800);
        sum = (sum * s) - (1.0 / 39916800);
        sum = (sum * s) + (1.0 / 362880);
        sum = (sum * s) - (1.0 / 5040);
        sum = (sum * s) + (1.0 / 120);
        sum = (sum * s) - (1.0 / 6);
        return x + (x * s * sum);
    }

    /// <summary>Cosine of an angle in radians.</summary>
    public static double Cos(double radians) => Sin(radians + (Math.PI / 2));
}
