using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A controller that wants off what the test wants off.</summary>
internal sealed class Asker : IController
{
    private readonly ShedTable _table;
    private readonly int _bit;

    /// <summary>Adds a controller after the limiter.</summary>
    public Asker(EdgeController controller)
    {
        _table = controller.Loads;
        _bit = controller.Controllers.NextBit;
        controller.Controllers.Add(this);
    }

    /// <summary>Indices of the loads that are wanted off.</summary>
    public HashSet<int> Wanted { get; } = [];

    public void Execute(long nowMilliseconds)
    {
        for (int i = 0; i < _table.Count; i++)
        {
            if (Wanted.Contains(i))
            {
                _table.At(i).RequestShed(_bit, DecisionReason.DemandLimit);
            }
            else if (_table.At(i).IsRequestedBy(_bit))
            {
                _table.At(i).RequestRelease(_bit, DecisionReason.Restored);
            }
        }
    }
}
