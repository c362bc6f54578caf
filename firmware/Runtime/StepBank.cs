using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The loads of a site, those with several relays as steps that know each other and share their circuit's meter.</summary>
public sealed class StepBank
{
    private readonly StepMeter[] _meters;
    private readonly Load[] _steps;

    /// <summary>Makes the loads.</summary>
    public StepBank(SiteConfiguration site, MeterBank meters)
    {
        Loads = new Load[site.Loads.Length];
        StepMeter[] shares = new StepMeter[Loads.Length];
        int count = 0;
        for (int i = 0; i < Loads.Length; i++)
        {
            LoadConfiguration load = site.Loads[i];
            Meter meter = load.OwnCircuit == LoadConfiguration.NoCircuit ? null : meters.At(load.OwnCircuit);
            if (load.Group != LoadConfiguration.NoGroup && meter != null)
            {
                shares[i] = new StepMeter(meter, load.Options.RatedWatts);
                meter = shares[i];
                count++;
            }

            Loads[i] = new Load(load.Options, meter);
            if (load.Group != LoadConfiguration.NoGroup && load.Group != i)
            {
                Loads[i].Follow(Loads[i - 1]);
            }
        }

        _meters = new StepMeter[count];
        _steps = new Load[count];
        count = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            if (shares[i] != null)
            {
                _meters[count] = shares[i];
                _steps[count++] = Loads[i];
                StepMeter.Join(SharesOf(site, shares, site.Loads[i].Group));
            }
        }
    }

    /// <summary>Every load, in the order of the site.</summary>
    public Load[] Loads { get; }

    /// <summary>True where any circuit's meter is shared by steps.</summary>
    public bool HasShares => _meters.Length > 0;

    /// <summary>Shares out what the circuits' meters show; called in every scan before the loads look at their meters.</summary>
    public void Update(long nowMilliseconds)
    {
        for (int i = 0; i < _meters.Length; i++)
        {
            _meters[i].IsConnected = !_steps[i].IsShed;
        }

        for (int i = 0; i < _meters.Length; i++)
        {
            _meters[i].Update(nowMilliseconds);
        }
    }

    private static StepMeter[] SharesOf(SiteConfiguration site, StepMeter[] shares, int group)
    {
        int end = group;
        while (end < shares.Length && site.Loads[end].Group == group)
        {
            end++;
        }

        StepMeter[] steps = new StepMeter[end - group];
        for (int i = 0; i < steps.Length; i++)
        {
            steps[i] = shares[group + i];
        }

        return steps;
    }
}
