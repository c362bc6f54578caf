using Zibo.EdgeCtl.Core.Commands;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>What a command has asked the controller to tell, until whoever tells it has taken the request.</summary>
/// <remarks>Each target has one taker: the birth message the link thread, all others the scan.</remarks>
public sealed class RequestDesk
{
    private readonly bool[] _isSupported = new bool[(int)RequestTarget.MonthToDate + 1];
    private readonly bool[] _isDue = new bool[(int)RequestTarget.MonthToDate + 1];

    /// <summary>True where something was asked for since whoever looks at all of it has set it back; the scan alone does.</summary>
    public bool HasNews { get; set; }

    /// <summary>How many decisions the last request for them wants.</summary>
    public int WhyCount { get; private set; }

    /// <summary>Says that somebody takes requests of a target; before the first scan.</summary>
    public void Support(RequestTarget target) => _isSupported[(int)target] = true;

    /// <summary>True where somebody takes requests of a target.</summary>
    public bool IsSupported(RequestTarget target) => _isSupported[(int)target];

    /// <summary>Asks for something.</summary>
    /// <param name="target">What.</param>
    /// <param name="whyCount">How many decisions, where it is them.</param>
    /// <returns>False where nobody takes such requests.</returns>
    public bool TryRequest(RequestTarget target, int whyCount)
    {
        if (!IsSupported(target))
        {
            return false;
        }

        WhyCount = target == RequestTarget.Why ? whyCount : WhyCount;
        _isDue[(int)target] = true;
        HasNews = true;
        return true;
    }

    /// <summary>Takes a request.</summary>
    /// <returns>False where there is none.</returns>
    public bool Take(RequestTarget target)
    {
        bool isDue = _isDue[(int)target];
        if (isDue)
        {
            _isDue[(int)target] = false;
        }

        return isDue;
    }
}
