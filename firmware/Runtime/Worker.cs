using System;
using System.Threading;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>A thread that steps one background work until it is stopped.</summary>
public sealed class Worker
{
    /// <summary>Pause in ms when there is nothing to do.</summary>
    public const int IdleMilliseconds = 100;

    private readonly object _lock = new object();
    private readonly IBackgroundWork _work;
    private readonly AutoResetEvent _wake;
    private readonly Thread _thread;
    private bool _isStopping;

    /// <summary>Makes the thread; it runs from <see cref="Start"/>.</summary>
    public Worker(IBackgroundWork work)
        : this(work, null)
    {
    }

    /// <summary>Makes the thread; it runs from <see cref="Start"/>.</summary>
    /// <param name="work">What it does.</param>
    /// <param name="wake">Ends a pause early when it is set, or null.</param>
    public Worker(IBackgroundWork work, AutoResetEvent wake)
    {
        _work = work;
        _wake = wake;
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
            bool mayGoOn = false;
            try
            {
                mayGoOn = _work.Step();
            }
            catch (Exception)
            {
                // On the device an exception ends a thread without a word, and with it the link or the checkpoint for good.
            }

            if (!mayGoOn)
            {
                Pause();
            }
        }

        _work.Close();
    }

    private void Pause()
    {
        if (_wake == null)
        {
            Thread.Sleep(IdleMilliseconds);
        }
        else
        {
            _wake.WaitOne(IdleMilliseconds, false);
        }
    }
}
