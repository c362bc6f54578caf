using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Work whose every step renews the lease, also one that has had nothing to do.</summary>
internal sealed class LeasedWork : IBackgroundWork
{
    private readonly IBackgroundWork _work;
    private readonly LinkLease _lease;
    private readonly IClock _clock;

    public LeasedWork(IBackgroundWork work, LinkLease lease, IClock clock)
    {
        _work = work;
        _lease = lease;
        _clock = clock;
    }

    public bool Step()
    {
        try
        {
            return _work.Step();
        }
        finally
        {
            _lease.TryRenew(_clock.MonotonicMilliseconds);
        }
    }

    public void Close() => _work.Close();
}
