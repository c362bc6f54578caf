using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Safety.Lifts;

/// <summary>
/// The contact by which a lift car is asked to turn its light and ventilation down. All that can be done with it is to ask
/// and to take the request back; it is normally open, so that a controller without current asks for nothing.
/// </summary>
public sealed class EconomyRequestOutput
{
    private readonly IDigitalOutput _output;

    /// <summary>Takes the output of one car's economy input, and of nothing else; nothing is driven yet.</summary>
    public EconomyRequestOutput(IDigitalOutput output) => _output = output;

    /// <summary>Asks the car to save.</summary>
    /// <returns>False where the output could not be driven.</returns>
    public bool TryRequest() => _output.TryWrite(true);

    /// <summary>Takes the request back.</summary>
    /// <returns>False where the output could not be driven.</returns>
    public bool TryWithdraw() => _output.TryWrite(false);
}
