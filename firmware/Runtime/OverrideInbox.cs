using Zibo.EdgeCtl.Core.Safety.Manual;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>One place a load between threads that command an override and the scan that takes it. A later command replaces an earlier.</summary>
public sealed class OverrideInbox
{
    private readonly object _lock = new object();
    private readonly bool[] _isFull;
    private readonly OverrideMode[] _modes;
    private readonly int[] _durationMilliseconds;
    private bool _isAny;

    /// <summary>Makes empty places.</summary>
    public OverrideInbox(int loadCount)
    {
        _isFull = new bool[loadCount];
        _modes = new OverrideMode[loadCount];
        _durationMilliseconds = new int[loadCount];
    }

    /// <summary>True while a command waits; the scan asks this instead of taking the lock each time.</summary>
    public bool IsAny => _isAny;

    /// <summary>Puts a command in.</summary>
    /// <param name="load">Index of the load.</param>
    /// <param name="mode">What is wanted.</param>
    /// <param name="durationMilliseconds">How long, in ms.</param>
    public void Put(int load, OverrideMode mode, int durationMilliseconds)
    {
        lock (_lock)
        {
            _isFull[load] = true;
            _modes[load] = mode;
            _durationMilliseconds[load] = durationMilliseconds;
            _isAny = true;
        }
    }

    /// <summary>Puts every command that waits in force from now on.</summary>
    public void TakeAll(LoadOverrides overrides, long nowMilliseconds)
    {
        lock (_lock)
        {
            _isAny = false;
            for (int i = 0; i < _isFull.Length; i++)
            {
                if (_isFull[i])
                {
                    _isFull[i] = false;
                    overrides.Set(i, _modes[i], nowMilliseconds + _durationMilliseconds[i]);
                }
            }
        }
    }
}
