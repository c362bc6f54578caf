namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>The broker does not answer, or refuses.</summary>
public sealed class LinkLostException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the broker or the system said.</param>
    public LinkLostException(string message)
        : base(message)
    {
    }
}
