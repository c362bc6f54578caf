using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Safety.Manual;

/// <summary>
/// The overrides that are in force, one a load, each with its end. As a controller it asks for the sheds of Off; On is held
/// by <see cref="OverrideGuard"/>, since a controller cannot lift what another asked for.
/// </summary>
public sealed class LoadOverrides : IController
{
    /// <summary>Longest override, a day, in ms: one that nobody remembers must end by itself.</summary>
    public const int MaximumMilliseconds = 86_400_000;

    private readonly ShedTable _table;
    private readonly int _bit;
    private readonly OverrideMode[] _modes;
    private readonly long[] _endMilliseconds;

    /// <summary>Makes a table without overrides.</summary>
    /// <param name="table">The loads.</param>
    /// <param name="controllerBit">The bit that marks this controller's requests.</param>
    public LoadOverrides(ShedTable table, int controllerBit)
    {
        _table = table;
        _bit = controllerBit;
        _modes = new OverrideMode[table.Count];
        _endMilliseconds = new long[table.Count];
    }

    /// <summary>Overrides in force.</summary>
    public int ActiveCount { get; private set; }

    /// <summary>What is in force for a load.</summary>
    public OverrideMode ModeOf(int load) => _modes[load];

    /// <summary>Puts an override in force, or ends one with Auto.</summary>
    /// <param name="load">Index of the load.</param>
    /// <param name="mode">What is wanted.</param>
    /// <param name="endMilliseconds">Monotonic time at which it ends; ignored for Auto.</param>
    public void Set(int load, OverrideMode mode, long endMilliseconds)
    {
        ActiveCount += (mode == OverrideMode.Auto ? 0 : 1) - (_modes[load] == OverrideMode.Auto ? 0 : 1);
        _modes[load] = mode;
        _endMilliseconds[load] = endMilliseconds;
        Load target = _table.At(load);
        if (mode != OverrideMode.Off && target.IsRequestedBy(_bit))
        {
            target.RequestRelease(_bit, DecisionReason.OverrideEnded);
        }
    }

    /// <inheritdoc/>
    public void Execute(long nowMilliseconds)
    {
        if (ActiveCount == 0)
        {
            return;
        }

        for (int i = 0; i < _modes.Length; i++)
        {
            if (_modes[i] == OverrideMode.Auto)
            {
                continue;
            }

            if (nowMilliseconds >= _endMilliseconds[i])
            {
                Set(i, OverrideMode.Auto, 0);
            }
            else if (_modes[i] == OverrideMode.Off)
            {
                _table.At(i).RequestShed(_bit, DecisionReason.OverrideOff);
            }
        }
    }
}
