namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Means of the last minutes, from a power each second.</summary>
internal sealed class MinuteMeans(int count)
{
    private const int SecondsPerMinute = 60;

    private readonly double[] _watts = new double[count];
    private double _sum;
    private int _seconds;
    private int _next;

    /// <summary>Minutes that are held, at most those asked for.</summary>
    public int Count { get; private set; }

    /// <summary>Mean power in W of a minute, 0 for the last that is over.</summary>
    public double this[int age] => _watts[(_next - 1 - age + (2 * _watts.Length)) % _watts.Length];

    /// <summary>Takes a second.</summary>
    /// <returns>True where it ends a minute.</returns>
    public bool Add(double watts)
    {
        _sum += watts;
        if (++_seconds < SecondsPerMinute)
        {
            return false;
        }

        _watts[_next] = _sum / SecondsPerMinute;
        _next = (_next + 1) % _watts.Length;
        Count = Math.Min(Count + 1, _watts.Length);
        _sum = 0;
        _seconds = 0;
        return true;
    }
}
