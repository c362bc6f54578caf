namespace Zibo.EdgeCtl.Runtime;

/// <summary>What a message in the outbox is worth when the outbox is full: lower kinds are dropped first.</summary>
public enum MessageKind : byte
{
    /// <summary>What holds at this moment, for whoever watches.</summary>
    Live = 0,

    /// <summary>A picture that the next one replaces.</summary>
    State = 1,

    /// <summary>An interval whose energy a longer one holds too.</summary>
    Detail = 2,
}
