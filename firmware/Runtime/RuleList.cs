using System;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// What decides in every scan, in its order. One that throws is reported and stops no other; it is asked again in the next scan.
/// </summary>
public abstract class RuleList
{
    /// <summary>Most rules of one list: each has a bit of its own.</summary>
    public const int MaximumCount = 16;

    private readonly IController[] _all;
    private readonly ScanRule[] _rules;
    private readonly FaultRegister _faults;
    private readonly FaultCode _failedCode;
    private int _failed;
    private int _count;

    /// <summary>Makes an empty list.</summary>
    /// <param name="capacity">Most rules, not above <see cref="MaximumCount"/>.</param>
    /// <param name="faults">Takes the fault of one that throws.</param>
    /// <param name="failedCode">What this fault is.</param>
    protected RuleList(int capacity, FaultRegister faults, FaultCode failedCode)
    {
        _all = new IController[capacity];
        _rules = new ScanRule[capacity];
        _faults = faults;
        _failedCode = failedCode;
    }

    /// <summary>Number of rules.</summary>
    public int Count => _count;

    /// <summary>Appends a rule; throws <see cref="InvalidOperationException"/> beyond the capacity.</summary>
    public void Add(IController rule)
    {
        if (_count == _all.Length)
        {
            throw new InvalidOperationException("too many controllers");
        }

        _rules[_count] = rule as ScanRule;
        _all[_count++] = rule;
    }

    /// <summary>Lets each rule decide.</summary>
    public void Execute(long nowMilliseconds)
    {
        int place = 0;
        while (place < _count)
        {
            place = ExecuteFrom(place, nowMilliseconds);
        }
    }

    /// <summary>Makes good for a rule that threw in this scan.</summary>
    protected abstract void MakeGood(int index, long nowMilliseconds);

    // From one place up to the end, or behind the one that throws.
    private int ExecuteFrom(int place, long nowMilliseconds)
    {
        ScanRule[] rules = _rules;
        int count = _count;
        int i = place;
        try
        {
            for (; i < count; i++)
            {
                ScanRule rule = rules[i];
                if (rule != null)
                {
                    rule.Execute(nowMilliseconds);
                }
                else
                {
                    _all[i].Execute(nowMilliseconds);
                }

                if (_failed != 0)
                {
                    StateFailure(i, false, nowMilliseconds);
                }
            }
        }
        catch (Exception)
        {
            MakeGood(i, nowMilliseconds);
            StateFailure(i, true, nowMilliseconds);
            i++;
        }

        return i;
    }

    private void StateFailure(int index, bool hasFailed, long nowMilliseconds)
    {
        _failed = hasFailed ? _failed | (1 << index) : _failed & ~(1 << index);
        _faults.Set(_failedCode, index, hasFailed, nowMilliseconds);
    }
}
