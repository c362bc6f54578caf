using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering.CrossChecks;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The cross-checks that the site asks for.</summary>
public sealed class CrossCheckBank
{
    private const int MilliamperesPerAmpere = 1_000;
    private const int SecondaryAmperes = 5;

    private readonly CrossCheck[] _checks;
    private readonly int[] _circuits;
    private readonly int[] _others;
    private readonly int[] _verdictCounts;
    private readonly CrossCheckCause[] _reportedCauses;
    private readonly bool[] _hasChanged;
    private readonly bool[] _hasFailed;
    private readonly FaultRegister _faults;

    /// <summary>Makes the checks on the meters of the site.</summary>
    public CrossCheckBank(SiteConfiguration site, MeterBank meters, FaultRegister faults)
    {
        int count = 0;
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            count += site.Circuits[i].Checks == CircuitConfiguration.NoCheck ? 0 : 1;
        }

        _faults = faults;
        _checks = new CrossCheck[count];
        _circuits = new int[count];
        _others = new int[count];
        _verdictCounts = new int[count];
        _reportedCauses = new CrossCheckCause[count];
        _hasChanged = new bool[count];
        _hasFailed = new bool[count];
        int next = 0;
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            int other = site.Circuits[i].Checks;
            if (other != CircuitConfiguration.NoCheck)
            {
                _circuits[next] = i;
                _others[next] = other;
                _checks[next++] = Make(site, meters, i, other);
            }
        }
    }

    /// <summary>Number of checks.</summary>
    public int Count => _checks.Length;

    /// <summary>A check.</summary>
    public CrossCheck At(int index) => _checks[index];

    /// <summary>The circuit that names the other.</summary>
    public int CircuitOf(int index) => _circuits[index];

    /// <summary>The circuit that it names.</summary>
    public int OtherOf(int index) => _others[index];

    /// <summary>Follows the meters after they were updated.</summary>
    public void Update(long nowMilliseconds)
    {
        for (int i = 0; i < _checks.Length; i++)
        {
            CrossCheck check = _checks[i];
            check.Update(nowMilliseconds);
            if (check.VerdictCount != _verdictCounts[i])
            {
                TakeVerdict(i, check, nowMilliseconds);
            }
        }
    }

    /// <summary>True once after each verdict with another cause than the one before; the first that agrees is no news.</summary>
    public bool TakeChange(int index)
    {
        bool hasChanged = _hasChanged[index];
        _hasChanged[index] = false;
        return hasChanged;
    }

    private void TakeVerdict(int index, CrossCheck check, long nowMilliseconds)
    {
        CrossCheckCause cause = check.Verdict.Cause;
        CrossCheckCause before = _reportedCauses[index];
        _verdictCounts[index] = check.VerdictCount;
        _reportedCauses[index] = cause;
        _hasChanged[index] |= cause != before && (cause != CrossCheckCause.Agree || before != CrossCheckCause.Unknown);
        if (check.HasFailed != _hasFailed[index])
        {
            _hasFailed[index] = check.HasFailed;
            _faults.Set(FaultCode.CrossCheckFailed, _circuits[index], check.HasFailed, nowMilliseconds);
        }
    }

    // The meter with more of the measurement inside its own case is the reference; among equals the one that is named.
    private static CrossCheck Make(SiteConfiguration site, MeterBank meters, int circuit, int other)
    {
        bool isReference = Trust(site.Circuits[circuit].MeterKind) > Trust(site.Circuits[other].MeterKind);
        int reference = isReference ? circuit : other;
        int suspect = isReference ? other : circuit;
        CrossCheckOptions options = new CrossCheckOptions
        {
            ReferenceImpulses = ImpulsesOf(site.Circuits[reference]),
            SuspectImpulses = ImpulsesOf(site.Circuits[suspect]),
            ReferenceAmperes = AmperesOf(site.Circuits[reference]),
            SuspectAmperes = AmperesOf(site.Circuits[suspect]),
        };
        if (site.Circuits[suspect].MeterKind == MeterKind.Current)
        {
            options.TolerancePermille = CrossCheckOptions.SensorTolerancePermille;
            options.TrendPermille = CrossCheckOptions.SensorTrendPermille;
        }

        return new CrossCheck(meters.At(reference), meters.At(suspect), options);
    }

    private static int Trust(MeterKind kind) => kind == MeterKind.Modbus ? 3 : kind == MeterKind.Pulse ? 2 : 1;

    private static int ImpulsesOf(CircuitConfiguration circuit) =>
        circuit.MeterKind == MeterKind.Pulse ? circuit.Pulse.ImpulsesPerKilowattHour : 0;

    private static int AmperesOf(CircuitConfiguration circuit) => circuit.MeterKind switch
    {
        MeterKind.Pulse => (int)((long)SecondaryAmperes * circuit.Pulse.RatioNumerator / circuit.Pulse.RatioDenominator),
        MeterKind.Modbus => (int)((long)SecondaryAmperes * circuit.Modbus.RatioNumerator / circuit.Modbus.RatioDenominator),
        _ => circuit.Current.MilliamperesPerVolt / MilliamperesPerAmpere,
    };
}
