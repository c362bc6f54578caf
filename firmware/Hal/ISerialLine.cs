namespace Zibo.EdgeCtl.Hal;

/// <summary>The bytes of a half-duplex serial line such as RS-485. One thread uses it, and every call may block that thread.</summary>
public interface ISerialLine
{
    /// <summary>Sends bytes; does not keep the buffer.</summary>
    /// <param name="buffer">Holds the bytes.</param>
    /// <param name="count">How many of them to send, from the first.</param>
    /// <returns>False where the line could not be driven.</returns>
    bool TryWrite(byte[] buffer, int count);

    /// <summary>Receives bytes.</summary>
    /// <param name="buffer">Takes the bytes.</param>
    /// <param name="start">Index that the first of them goes to.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="timeoutMilliseconds">Longest wait for all of them, in ms.</param>
    /// <returns>Bytes that came, fewer than wanted where the time was up.</returns>
    int Read(byte[] buffer, int start, int count, int timeoutMilliseconds);

    /// <summary>Throws away what has come and, until the line has been quiet for a time, what still comes.</summary>
    /// <param name="quietMilliseconds">How long nothing may come, in ms; 0 only throws away what is there.</param>
    void Discard(int quietMilliseconds);
}
