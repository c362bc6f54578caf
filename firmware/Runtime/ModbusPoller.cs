using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Asks the meters of one serial port in turn, for ever, on a thread outside the scan.</summary>
/// <remarks>
/// A round begins once a scan period. A meter that does not answer is asked three times, then once every few seconds, so
/// that one without supply does not make the others old: ten dead meters cost the rest 3 s in 5.
/// </remarks>
public sealed class ModbusPoller : IBackgroundWork
{
    /// <summary>Most questions for one quantity of a meter that answered last time.</summary>
    public const int MaximumAttempts = 3;

    /// <summary>Pause in ms before a meter is asked again that did not answer.</summary>
    public const int RetryMilliseconds = 5_000;

    private readonly IClock _clock;
    private readonly IRegisterBus _bus;
    private readonly ModbusReader[] _readers;
    private readonly ModbusMailbox[] _mailboxes;
    private readonly bool[] _hasFailed;
    private readonly long[] _notBeforeMilliseconds;
    private readonly ModbusReading _reading = new ModbusReading();
    private readonly int _periodMilliseconds;
    private int _next;
    private long _roundMilliseconds;

    /// <summary>Makes the poller of a port.</summary>
    /// <param name="board">Gives clock and bus; throws where the board has no such port.</param>
    /// <param name="site">Names the meters.</param>
    /// <param name="port">The serial port.</param>
    /// <param name="mailboxes">By circuit; takes the readings. Entries without a Modbus meter are not looked at.</param>
    public ModbusPoller(IBoard board, SiteConfiguration site, int port, ModbusMailbox[] mailboxes)
    {
        int count = CountOf(site, port);
        _clock = board.Clock;
        _bus = board.OpenRegisterBus(port);
        _periodMilliseconds = site.ScanMilliseconds;
        _readers = new ModbusReader[count];
        _mailboxes = new ModbusMailbox[count];
        _hasFailed = new bool[count];
        _notBeforeMilliseconds = new long[count];
        int meter = 0;
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            if (IsOn(site.Circuits[i], port))
            {
                _readers[meter] = new ModbusReader(site.Circuits[i].Modbus);
                _mailboxes[meter++] = mailboxes[i];
            }
        }

        _next = count;
        _roundMilliseconds = _clock.MonotonicMilliseconds;
    }

    /// <summary>Makes one poller for each serial port that the site uses; none where it has no Modbus meter.</summary>
    public static ModbusPoller[] MakeAll(IBoard board, SiteConfiguration site, ModbusMailbox[] mailboxes)
    {
        int count = 0;
        for (int port = 0; port <= SiteRules.MaximumChannel; port++)
        {
            count += CountOf(site, port) > 0 ? 1 : 0;
        }

        ModbusPoller[] pollers = new ModbusPoller[count];
        for (int port = SiteRules.MaximumChannel; port >= 0; port--)
        {
            if (CountOf(site, port) > 0)
            {
                pollers[--count] = new ModbusPoller(board, site, port, mailboxes);
            }
        }

        return pollers;
    }

    /// <summary>Asks one meter.</summary>
    /// <returns>False at the end of a round, and while the next one is not due.</returns>
    public bool Step()
    {
        long now = _clock.MonotonicMilliseconds;
        if (_next >= _readers.Length)
        {
            if (now < _roundMilliseconds)
            {
                return false;
            }

            _next = 0;
            _roundMilliseconds = now + _periodMilliseconds;
        }

        if (now >= _notBeforeMilliseconds[_next])
        {
            Read(_next, now);
        }

        return ++_next < _readers.Length;
    }

    /// <inheritdoc/>
    public void Close()
    {
    }

    private static bool IsOn(CircuitConfiguration circuit, int port) =>
        circuit.MeterKind == MeterKind.Modbus && circuit.Channel == port;

    private static int CountOf(SiteConfiguration site, int port)
    {
        int count = 0;
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            count += IsOn(site.Circuits[i], port) ? 1 : 0;
        }

        return count;
    }

    private void Read(int meter, long nowMilliseconds)
    {
        _reading.StampMilliseconds = nowMilliseconds;
        bool isImplausible = false;
        bool isRead = false;
        try
        {
            isRead = _readers[meter].TryRead(_bus, _hasFailed[meter] ? 1 : MaximumAttempts, _reading, out isImplausible);
        }
        catch (Exception)
        {
            // A port that throws is a meter that does not answer.
        }

        _hasFailed[meter] = !isRead;
        if (isRead)
        {
            _mailboxes[meter].Publish(_reading);
        }
        else
        {
            _mailboxes[meter].PublishFailure(isImplausible);
            _notBeforeMilliseconds[meter] = _clock.MonotonicMilliseconds + RetryMilliseconds;
        }
    }
}
