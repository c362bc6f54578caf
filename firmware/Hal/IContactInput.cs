namespace Zibo.EdgeCtl.Hal;

/// <summary>A contact that gives pulses: raw edges, bounce and all. What is a pulse is decided by the filter of Core.</summary>
public interface IContactInput
{
    /// <summary>Hands every edge from now on to a listener, on whatever thread the edge is noticed.</summary>
    void Listen(IContactListener listener);

    /// <summary>Reads the present state, Active while closed; gives <see cref="DigitalLevel.Unknown"/> rather than throw.</summary>
    DigitalLevel Read();
}
