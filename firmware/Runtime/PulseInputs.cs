using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Opens pulse inputs of either kind.</summary>
public static class PulseInputs
{
    /// <summary>Opens an input; throws what <see cref="IBoard"/> throws where the board has no such channel.</summary>
    /// <param name="board">The board.</param>
    /// <param name="kind">Hardware counter or contact.</param>
    /// <param name="channel">Channel of that kind.</param>
    /// <param name="filter">Times for a contact.</param>
    public static IPulseCounter Open(IBoard board, PulseInputKind kind, int channel, PulseFilterOptions filter)
    {
        if (kind == PulseInputKind.Contact)
        {
            return new ContactCounter(board.OpenContactInput(channel), board.Clock, filter);
        }

        return board.OpenPulseCounter(channel);
    }
}
