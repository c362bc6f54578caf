namespace Zibo.EdgeCtl.Runtime;

/// <summary>Work that may block and therefore runs on a thread of its own, never in a scan.</summary>
public interface IBackgroundWork
{
    /// <summary>Does the next thing there is to do.</summary>
    /// <returns>True where there may be more to do at once, false where a pause is due.</returns>
    bool Step();

    /// <summary>Does what is due at a clean end; called on the same thread after the last step.</summary>
    void Close();
}
