using System.Threading;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>A thread that steps one background work until it is stopped.</summary>
public sealed class Worker
{
    /// <summary>Pause in ms when there is nothing to do.</summary>
    public const int IdleMilliseconds = 100;

    private readonly object _lock = new object();
    private readonly IBackgroundWork _work;
    private readonly Thread _thread;
    private bool _isStopping;

    /// <summary>Makes the thread; it runs from <see cref="Start"/>.</summary>
    public Worker(IBackgroundWork work)
    {
        _work = work;
        _thread = new Thread(Run);
    }

    private bool IsStopping
    {
        get
        {
            lock (_lock)
            {
                return _isStopping;
            }
        }
    }

    /// <summary>Starts the thread.</summary>
    public void Start() => _thread.Start();

    /// <summary>Ends the thread after its present step and closes the work.</summary>
    /// <param name="timeoutMilliseconds">Longest wait for a step that blocks, in ms.</param>
    /// <returns>False where the thread still hangs in its step.</returns>
    public bool Stop(int timeoutMilliseconds)
    {
        lock (_lock)
        {
            _isStopping = true;
        }

        return _thread.Join(timeoutMilliseconds);
    }

    private void Run()
    {
        while (!IsStopping)
        {
            if (!_work.Step())
            {
                Thread.Sleep(IdleMilliseconds);
            }
        }

        _work.Close();
    }
}
