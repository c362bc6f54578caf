using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Safety.Manual;

/// <summary>
/// The overrides that are in force, one a load, each with its end. A guard, since On must lift what controllers ask for; it
/// runs after fire alarm, hand switch and comfort limit, and leaves alone what one of them holds.
/// </summary>
/// <remarks>
///   override | load                        | effect
///   ---------+-----------------------------+-----------------------------------------------------
///   On       | any                         | held on (OverrideOn)
///   Off      | held on by an earlier guard | none
///   Off      | any other                   | asked off (OverrideOff), as its minimum on time allows
///   ended    | asked off by it             | the request is taken back
/// </remarks>
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
    /// <param name="bit">The bit that marks requests of overrides; no controller has it.</param>
    public LoadOverrides(ShedTable table, int bit)
    {
        _table = table;
        _bit = bit;
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
            else if (_modes[i] == OverrideMode.On)
            {
                _table.At(i).HoldOn(DecisionReason.OverrideOn);
            }
            else if (!_table.At(i).IsHeldByGuard)
            {
                _table.At(i).RequestShed(_bit, DecisionReason.OverrideOff);
            }
        }
    }
}
