namespace Zibo.EdgeCtl.Runtime;

/// <summary>Makes what a link thread does, anew for each thread.</summary>
public interface ILinkWorkFactory
{
    /// <summary>Makes a session with a link of its own; may throw, and is asked again later.</summary>
    /// <param name="lease">What the link must be bound to, see <see cref="LeasedLink"/>.</param>
    IBackgroundWork Create(LinkLease lease);
}
