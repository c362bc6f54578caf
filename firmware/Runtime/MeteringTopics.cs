using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Topics of water meters and dial readings, built once.</summary>
public sealed class MeteringTopics
{
    private readonly string[] _readings;
    private readonly string[] _water;

    /// <summary>Builds the topics of a site.</summary>
    public MeteringTopics(SiteConfiguration site)
    {
        string root = Topics.RootOf(site);
        _readings = new string[site.Circuits.Length];
        for (int i = 0; i < _readings.Length; i++)
        {
            _readings[i] = root + "readings/" + site.Circuits[i].Id;
        }

        _water = new string[site.WaterMeters.Length];
        for (int i = 0; i < _water.Length; i++)
        {
            _water[i] = root + "water/" + site.WaterMeters[i].Id;
        }
    }

    /// <summary>Dial readings of a circuit.</summary>
    public string ReadingOf(int circuit) => _readings[circuit];

    /// <summary>Water of a meter in a window that has ended.</summary>
    public string WaterOf(int waterMeter) => _water[waterMeter];
}
