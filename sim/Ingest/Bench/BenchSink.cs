namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Where the messages of a bench go.</summary>
internal abstract class BenchSink : IDisposable
{
    /// <summary>True for the ingest.</summary>
    public abstract bool IsIngest { get; }

    /// <summary>Different messages that came through.</summary>
    public abstract long TakenCount { get; }

    /// <summary>Copies.</summary>
    public virtual long DuplicateCount => 0;

    /// <summary>Transactions.</summary>
    public virtual long BatchCount => 0;

    /// <summary>Bytes on the disk; 0 where nothing is kept.</summary>
    public virtual long StoredBytes => 0;

    /// <summary>Subscribes.</summary>
    public abstract Task StartAsync(int port, CancellationToken token);

    /// <summary>Ends.</summary>
    public abstract Task StopAsync();

    /// <inheritdoc/>
    public abstract void Dispose();
}
