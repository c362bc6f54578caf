namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>
/// Which meters of a site show something else than they did: who has looked at all of them need look at these alone. A bit for each meter,
/// the first the lowest.
/// </summary>
/// <remarks>Each of those who look has bits of its own, so that none takes another's.</remarks>
public sealed class MeterChanges
{
    private uint _forIntervals;
    private uint _forLoads;
    private uint _news;

    /// <summary>Gives what meters share that were told of each other before, or tells them now.</summary>
    /// <param name="meters">The meters of a site, at least one and at most 32.</param>
    public static MeterChanges Of(Meter[] meters)
    {
        MeterChanges changes = meters[0].Changes;
        if (changes == null)
        {
            changes = new MeterChanges();
            for (int i = 0; i < meters.Length; i++)
            {
                meters[i].Share(changes, 1u << i);
            }
        }

        return changes;
    }

    /// <summary>Meters with another power or quality since the last call.</summary>
    public uint TakeForIntervals()
    {
        uint changes = _forIntervals;
        _forIntervals = 0;
        return changes;
    }

    /// <summary>Meters with another power or quality since the last call.</summary>
    public uint TakeForLoads()
    {
        uint changes = _forLoads;
        _forLoads = 0;
        return changes;
    }

    /// <summary>True where any meter has had news that nobody has taken.</summary>
    public bool HasNews => _news != 0;

    /// <summary>Meters that have had news since the last call, see <see cref="Meter.HasNews"/>.</summary>
    /// <param name="meters">The bits of those that are asked about; the news of others stay.</param>
    public uint TakeNews(uint meters)
    {
        uint news = _news & meters;
        _news ^= news;
        return news;
    }

    /// <summary>Power or quality of a meter is another.</summary>
    internal void NotePower(uint bit)
    {
        _forIntervals |= bit;
        _forLoads |= bit;
    }

    /// <summary>A meter has news.</summary>
    internal void NoteNews(uint bit) => _news |= bit;
}
