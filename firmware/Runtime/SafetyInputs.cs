using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The contacts of hand switches, presences and lifts, each opened once.</summary>
public sealed class SafetyInputs
{
    // By rising channel.
    private readonly SwitchInput[] _inputs;
    private readonly byte[] _channels;

    /// <summary>Opens the inputs that the site names; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    public SafetyInputs(IBoard board, SiteConfiguration site)
    {
        SwitchInput[] byChannel = new SwitchInput[SiteRules.MaximumChannel + 1];
        for (int i = 0; i < site.Loads.Length; i++)
        {
            Open(byChannel, board, site.Loads[i].HandInput);
            Open(byChannel, board, site.Loads[i].Presence.Input);
        }

        for (int i = 0; i < site.LiftBanks.Length; i++)
        {
            LiftBankConfiguration bank = site.LiftBanks[i];
            if (bank.FireServiceInput != site.FireAlarmInput)
            {
                Open(byChannel, board, bank.FireServiceInput);
            }

            for (int j = 0; j < bank.Cars.Length; j++)
            {
                Open(byChannel, board, bank.Cars[j].ParkedInput);
                Open(byChannel, board, bank.Cars[j].DoorsClosedInput);
                Open(byChannel, board, bank.Cars[j].InServiceInput);
            }
        }

        int count = 0;
        for (int i = 0; i < byChannel.Length; i++)
        {
            count += byChannel[i] == null ? 0 : 1;
        }

        _inputs = new SwitchInput[count];
        _channels = new byte[count];
        for (int i = byChannel.Length - 1; i >= 0; i--)
        {
            if (byChannel[i] != null)
            {
                _inputs[--count] = byChannel[i];
                _channels[count] = (byte)i;
            }
        }
    }

    /// <summary>Contacts that are read.</summary>
    public int Count => _inputs.Length;

    /// <summary>The contact on a channel that the site names for a hand switch, a presence or a lift. For start-up: it searches.</summary>
    public DigitalPoint PointOf(int channel)
    {
        int place = 0;
        while (_channels[place] != channel)
        {
            place++;
        }

        return _inputs[place].Point;
    }

    /// <summary>Reads and stages every contact.</summary>
    public void Sample()
    {
        for (int i = 0; i < _inputs.Length; i++)
        {
            _inputs[i].Sample();
        }
    }

    /// <summary>Makes what was staged the picture of this scan.</summary>
    public void Freeze()
    {
        for (int i = 0; i < _inputs.Length; i++)
        {
            _inputs[i].Point.Freeze();
        }
    }

    private static void Open(SwitchInput[] byChannel, IBoard board, int channel)
    {
        if (channel != SiteConfiguration.NoInput && byChannel[channel] == null)
        {
            byChannel[channel] = new SwitchInput(board.OpenDigitalInput(channel));
        }
    }
}
