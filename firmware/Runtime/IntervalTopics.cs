using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Intervals;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Topics of the intervals of one length, built once: none for a quarter of an hour, else 1m, 5m or 1d at their end.</summary>
public sealed class IntervalTopics
{
    private readonly string[] _circuits;
    private readonly string[] _loads;

    /// <summary>Builds the topics.</summary>
    public IntervalTopics(SiteConfiguration site, Topics topics, IntervalPeriod period)
    {
        string end = period switch
        {
            IntervalPeriod.Minute => "/1m",
            IntervalPeriod.FiveMinutes => "/5m",
            IntervalPeriod.Day => "/1d",
            _ => string.Empty,
        };
        _circuits = new string[site.Circuits.Length];
        for (int i = 0; i < _circuits.Length; i++)
        {
            _circuits[i] = topics.IntervalOf(i) + end;
        }

        _loads = new string[site.Loads.Length];
        for (int i = 0; i < _loads.Length; i++)
        {
            _loads[i] = topics.ShedOf(i) + end;
        }
    }

    /// <summary>Energy and power of a circuit.</summary>
    public string OfCircuit(int circuit) => _circuits[circuit];

    /// <summary>Shed time of a load.</summary>
    public string OfLoad(int load) => _loads[load];
}
