namespace Zibo.EdgeCtl.Sim.Web.Parts;

/// <summary>Round steps for axes.</summary>
public static class Axis
{
    /// <summary>Multiples of such a step, from 0 to below the top.</summary>
    /// <param name="topCount">The top, above 0.</param>
    /// <param name="stepCount">How many are wanted.</param>
    public static IEnumerable<long> MarksOf(long topCount, int stepCount)
    {
        long step = StepOf(topCount, stepCount);
        for (long mark = 0; mark < topCount; mark += step)
        {
            yield return mark;
        }
    }

    /// <summary>A step of 1, 2 or 5 times a power of ten, so that about so many fit below a top.</summary>
    /// <param name="topCount">The top, above 0.</param>
    /// <param name="stepCount">How many steps are wanted.</param>
    public static long StepOf(long topCount, int stepCount)
    {
        double wanted = Math.Max(1, (double)topCount / stepCount);
        long power = (long)Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        return power * (wanted / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 };
    }
}
