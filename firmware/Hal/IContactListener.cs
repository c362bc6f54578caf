namespace Zibo.EdgeCtl.Hal;

/// <summary>Takes the edges of a contact. An implementation stamps and counts, allocates nothing and never waits.</summary>
public interface IContactListener
{
    /// <summary>The contact has closed or opened.</summary>
    /// <param name="isClosed">Its state from this edge on.</param>
    /// <param name="atMilliseconds">Monotonic time of the edge.</param>
    void OnEdge(bool isClosed, long atMilliseconds);
}
